import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

describe('asking to join somebody in a call', () => {
  let hub: TestHub;
  let anna: Someone;
  let ben: Someone;

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
    await Promise.all([anna.knows(ben), ben.knows(anna)]);
    ben.session.newRoom();
    await until(() => ben.code !== null);
  });
  afterEach(async () => {
    for (const someone of [anna, ben]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  const asking = () => ben.session.joinRequests.getState().map(({ name }) => name);
  const phase = () => {
    const call = anna.session.call.getState();
    return call.kind === 'outgoing' ? call.phase : call.kind;
  };

  async function ask(): Promise<void> {
    anna.session.askToJoin(ben.peerId);
    await until(() => asking().length === 1);
  }

  it.each([false, true])('[ASK-3] a yes takes who asked into the room, also when it is locked (%s)', async (locked) => {
    ben.session.setRoomLocked(locked);
    await ask();
    expect([asking(), phase(), anna.code]).toEqual([['Anna'], 'requesting', null]);
    ben.session.letJoin(anna.peerId);
    await until(() => anna.code === ben.code && anna.others === 1);
    await until(() => ben.room.kind === 'joined' && ben.room.participants.length === 2);
    await until(() => ben.session.ringing.getState().length === 0);
    expect([asking(), phase(), anna.notices.map(({ kind }) => kind)]).toEqual([[], 'idle', []]);
  });

  it('[TRUST-4] whoever goes by the name of somebody known is let in once the person has said who that is', async () => {
    const before = { names: ['Anna'], firstMetAt: 0, lastMetAt: 0, verifiedAt: null };
    ben.session.rememberPerson({ peerId: 'k3yOfSomebodyElse00000', ...before });
    await ask();
    ben.session.letJoin(anna.peerId);
    expect([asking(), ben.session.ringing.getState()]).toEqual([['Anna'], []]);
    ben.session.vouchFor({ peerId: anna.peerId, name: 'Anna' });
    ben.session.letJoin(anna.peerId);
    await until(() => anna.code !== null);
    expect([anna.code, asking()]).toEqual([ben.code, []]);
  });

  it('[ASK-5] a no, and the end of the other’s stay, are told in words', async () => {
    await ask();
    ben.session.refuseToJoin(anna.peerId);
    await until(() => phase() === 'idle');
    expect(anna.notices).toMatchObject([{ kind: 'not-let-in', reason: 'declined' }]);
    // Asking again makes up for it.
    await ask();
    expect(anna.notices).toEqual([]);
    ben.session.leaveRoom();
    await until(() => phase() === 'idle');
    expect(anna.notices).toMatchObject([{ kind: 'not-let-in', reason: 'gone' }]);
    expect([asking(), anna.code, phase()]).toEqual([[], null, 'idle']);
  });

  it('[ASK-5] who takes it back is not asked about any more, and a yes after that rings as any call', async () => {
    await ask();
    anna.session.cancelCall();
    expect(phase()).toBe('idle');
    await until(() => asking().length === 0);
    ben.session.letJoin(anna.peerId);
    ben.session.callPeople([anna.peerId]);
    await until(() => anna.call === 'incoming');
    expect(anna.code).toBeNull();
  });

  it('[ASK-4] whoever is blocked, muted or not to disturb is not asked about, and learns nothing', async () => {
    ben.session.block({ peerId: anna.peerId, name: 'Anna' });
    anna.session.askToJoin(ben.peerId);
    await until(() => phase() === 'requesting');
    ben.session.unblock(anna.peerId);
    ben.session.muteCaller({ peerId: anna.peerId, name: 'Anna' });
    anna.session.cancelCall();
    anna.session.askToJoin(ben.peerId);
    // What the hub has passed on is there once a later word of it is.
    const cara = await Someone.online(hub.url, 'Cara');
    await Promise.all([cara.knows(ben), ben.knows(cara)]);
    cara.session.askToJoin(ben.peerId);
    await until(() => asking().length > 0);
    expect([asking(), phase(), anna.notices]).toEqual([['Cara'], 'requesting', []]);
    cara.session.close();
  });

  it('[ASK-3] [BLOCK-2] only who was asked is let through: of somebody blocked who rings meanwhile nobody hears', async () => {
    const cara = await Someone.online(hub.url, 'Cara');
    await Promise.all([cara.knows(anna), anna.knows(cara)]);
    anna.session.block({ peerId: cara.peerId, name: 'Cara' });
    await ask();
    const rung = vi.fn();
    anna.signaling.on('incoming-call', rung);
    cara.session.callPerson(anna.peerId);
    await until(() => rung.mock.calls.length > 0);
    expect(anna.session.recents.getState()).toEqual([]);
    expect([anna.notices.map(({ kind }) => kind), phase()]).toEqual([['blocked'], 'requesting']);
    cara.session.close();
  });

  it('[ASK-4] whoever is muted while they ask is not asked about any more', async () => {
    await ask();
    ben.session.muteCaller({ peerId: anna.peerId, name: 'Anna' });
    expect([asking(), phase()]).toEqual([[], 'requesting']);
  });

  it('[ASK-4] somebody who asks again and again is asked about no more often than a caller rings', async () => {
    for (let count = 0; count < LIMITS.ringsOfCaller; count++) {
      await ask();
      ben.session.refuseToJoin(anna.peerId);
      await until(() => phase() === 'idle');
    }
    const heard = vi.fn();
    ben.signaling.on('join-request', heard);
    anna.session.askToJoin(ben.peerId);
    await until(() => heard.mock.calls.length > 0);
    expect(asking()).toEqual([]);
  });

  it('[ASK-4] who still asks after the hub was lost again and again is not counted again', async () => {
    await ask();
    for (let count = 0; count < LIMITS.ringsOfCaller; count++) {
      await ben.lostHubForAMoment();
      await until(() => asking().length === 1);
    }
    expect(asking()).toEqual(['Anna']);
  }, 20_000);

  it('[ASK-5] a hub that dies meanwhile ends it', async () => {
    await ask();
    await hub.close();
    await until(() => phase() === 'idle' && asking().length === 0);
    expect(anna.notices).toMatchObject([{ kind: 'not-let-in', reason: 'offline' }]);
    expect(ben.code).not.toBeNull();
  }, 15_000);
});
