import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

describe('several people are rung at once', () => {
  let hub: TestHub;
  let anna: Someone;
  let ben: Someone;
  let cara: Someone;

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub({ ringMs: 5_000 });
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
    cara = await Someone.online(hub.url, 'Cara');
    await Promise.all([anna.knows(ben), anna.knows(cara)]);
  });
  afterEach(async () => {
    for (const someone of [anna, ben, cara]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  const ringing = () => anna.session.ringing.getState().map(({ name }) => name);

  async function ringBoth(): Promise<void> {
    anna.session.callPeople([ben.peerId, cara.peerId]);
    await until(() => ben.call === 'incoming' && cara.call === 'incoming' && anna.code !== null);
  }

  it('[RING-1] into one new room, and whoever accepts is in it', async () => {
    await ringBoth();
    expect(ringing().sort()).toEqual(['Ben', 'Cara']);
    ben.session.acceptCall();
    await until(() => ben.code !== null && ringing().join() === 'Cara');
    cara.session.acceptCall();
    await until(() => ben.code === anna.code && cara.code === anna.code);
    await until(() => anna.others === 2 && ben.others === 2 && cara.others === 2);
    expect(ringing()).toEqual([]);
  });

  it('into the room that the caller is in', async () => {
    anna.session.newRoom();
    await until(() => anna.code !== null);
    const { code } = anna;
    await ringBoth();
    ben.session.acceptCall();
    await until(() => ben.code === code);
  });

  it('whoever declines is told of, and the others ring on', async () => {
    await ringBoth();
    ben.session.declineCall();
    await until(() => anna.notices.length > 0);
    expect(anna.notices).toMatchObject([{ kind: 'call-failed', to: { name: 'Ben' }, reason: 'declined' }]);
    expect(ringing()).toEqual(['Cara']);
    expect(anna.session.recents.getState()).toMatchObject([
      { direction: 'outgoing', name: 'Ben', outcome: 'declined' },
    ]);
    expect([anna.code !== null, cara.call]).toEqual([true, 'incoming']);
  });

  it('giving up ends all of them, and the caller stays in the room', async () => {
    await ringBoth();
    anna.session.stopRinging();
    await until(() => ben.call === 'idle' && cara.call === 'idle');
    expect(ringing()).toEqual([]);
    expect(anna.code).not.toBeNull();
    expect(anna.notices).toEqual([]);
  });

  it('giving up before the hub has answered is taken back at the hub', async () => {
    anna.session.newRoom();
    await until(() => anna.code !== null);
    anna.session.callPeople([ben.peerId]);
    anna.session.stopRinging();
    await until(() => ben.notices.length === 1);
    await until(() => hub.hub.counts().calls === 0);
  });

  it('[RING-5] leaving the room ends them', async () => {
    await ringBoth();
    anna.session.leaveRoom();
    await until(() => ben.call === 'idle' && cara.call === 'idle');
    expect(ringing()).toEqual([]);
  });

  it('a hub that dies while it rings ends them in words', async () => {
    await ringBoth();
    await hub.close();
    await until(() => ringing().length === 0);
    expect(anna.notices.map((notice) => 'reason' in notice && notice.reason)).toEqual(['offline', 'offline']);
    expect(anna.code).not.toBeNull();
  }, 15_000);

  it('a hub that is back is told that they ring no longer', async () => {
    await ringBoth();
    const request = vi.spyOn(anna.signaling, 'request');
    await anna.lostHubForAMoment();
    expect(ringing()).toEqual([]);
    expect(anna.notices).toHaveLength(2);
    await until(() => ben.call === 'idle' && cara.call === 'idle');
    // Not the end of ringing at the hub, which comes soon in this test.
    expect(request.mock.calls.filter(([name]) => name === 'cancel')).toHaveLength(2);
  }, 15_000);

  it('whoever waits at a door rings nobody into the room behind it', async () => {
    ben.session.newRoom();
    await until(() => ben.code !== null);
    ben.session.setRoomLocked(true);
    await until(() => ben.room.kind === 'joined' && ben.room.locked);
    anna.session.joinRoom(ben.code ?? '');
    await until(() => anna.room.kind === 'knocking');
    anna.session.callPeople([cara.peerId]);
    expect(ringing()).toEqual([]);
    await until(() => ben.room.kind === 'joined' && ben.room.knocking.length === 1);
    ben.session.admit(anna.peerId);
    await until(() => anna.code === ben.code);
    expect([ringing(), cara.call]).toEqual([[], 'idle']);
  });

  it('[RING-2] somebody who does not want to be disturbed does not ring', async () => {
    ben.session.setAvailability('do-not-disturb');
    anna.session.callPeople([ben.peerId, cara.peerId]);
    await until(() => cara.call === 'incoming' && anna.notices.length > 0);
    expect(anna.notices).toMatchObject([{ kind: 'call-failed', to: { name: 'Ben' }, reason: 'do-not-disturb' }]);
    expect(ringing()).toEqual(['Cara']);
  });
});
