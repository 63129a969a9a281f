import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import { greet } from '../../../signaling/server/testing/raw-client.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

describe('a room’s settings at a real hub', () => {
  let hub: TestHub;
  let network: FakeNetwork;
  let anna: Someone;
  let ben: Someone;
  const standup = (someone: Someone) => until(() => someone.code === 'standup');

  beforeEach(async () => {
    network = installComputers();
    hub = await serveTestHub();
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
    anna.session.joinRoom('standup');
    await standup(anna);
  });
  afterEach(async () => {
    for (const someone of [anna, ben]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  it('[SETTINGS-1] [SETTINGS-5] are seen by everybody, and kept by the tab', async () => {
    ben.session.joinRoom('standup');
    await standup(ben);
    expect(anna.session.setRoomTitle('  Daily   standup ')).toBe(true);
    await until(() => ben.title === 'Daily standup');
    expect(JSON.parse(ben.tab.tab.get('earshot.room') ?? '')).toMatchObject({
      settings: { title: { value: 'Daily standup' } },
    });
    expect(anna.session.setRoomTitle('x'.repeat(100))).toBe(false);
    expect(anna.title).toBe('Daily standup');
  });

  it('a room that filled up at the next hub is a failure in words for who is alone', async () => {
    hub.moveTo('https://192.0.2.7:27474');
    await until(() => anna.signaling.state.kind === 'moved');
    hub.moveTo(null);
    const crowd = await Promise.all(Array.from({ length: LIMITS.roomCapacity }, () => greet(hub.url, 'Somebody')));
    for (const { client, visit } of crowd) await client.ask('join', { code: 'standup', visit });
    anna.signaling.retryNow();
    await until(() => anna.room.kind === 'failed');
    expect(anna.room).toMatchObject({ error: 'room-full', code: 'standup' });
  });

  it('[SETTINGS-5] a peer hears of them without a hub, and tells who comes at the next', async () => {
    ben.session.joinRoom('standup');
    await standup(ben);
    await until(() => linkTo(anna, ben) === 'connected');
    await hub.close();
    await until(() => anna.signaling.state.kind === 'offline' && ben.signaling.state.kind === 'offline');
    anna.session.setRoomTitle('Without a hub');
    await until(() => ben.title === 'Without a hub');
    anna.session.close();
    hub = await serveTestHub({}, { port: hub.port });
    const cara = await Someone.online(hub.url, 'Cara');
    await until(() => hub.hub.counts().rooms === 1);
    cara.session.joinRoom('standup');
    await until(() => cara.title === 'Without a hub');
    cara.session.close();
  });

  it('[SETTINGS-2] whoever renames the room again and again while another locks it undoes no lock', async () => {
    ben.session.joinRoom('standup');
    await until(() => linkTo(anna, ben) === 'connected');
    network.cut('', '');
    anna.session.setRoomLocked(true);
    for (const title of ['One', 'Two', 'Three']) ben.session.setRoomTitle(title);
    network.heal('', '');
    await until(() =>
      [anna, ben].every(({ title, room }) => title === 'Three' && room.kind === 'joined' && room.locked),
    );
  });

  it('[JOIN-6] a join waits for the hub that takes over', async () => {
    await hub.close();
    await until(() => ben.signaling.state.kind === 'offline');
    ben.session.joinRoom('standup');
    expect(ben.room).toMatchObject({ kind: 'joining' });
    hub = await serveTestHub({}, { port: hub.port });
    await standup(ben);
    await until(() => anna.others === 1 && ben.others === 1);
  });

  it('[JOIN-6] a join ends in words when no hub comes, and at once when it is taken back', async () => {
    await hub.close();
    await until(() => anna.signaling.state.kind === 'offline' && ben.signaling.state.kind === 'offline');
    vi.useFakeTimers();
    anna.session.leaveRoom();
    for (const someone of [anna, ben]) someone.session.joinRoom('party');
    await vi.advanceTimersByTimeAsync(14_000);
    anna.session.leaveRoom();
    expect([anna.room.kind, ben.room.kind]).toEqual(['none', 'joining']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([anna.room, ben.room]).toEqual([
      { kind: 'none' },
      { kind: 'failed', code: 'party', error: 'offline', isMade: false },
    ]);
    vi.useRealTimers();
  });

  it("[JOIN-6] a room of one's own is not waited for without a hub, and is made when it is tried again", async () => {
    anna.session.leaveRoom();
    const { port } = hub;
    await hub.close();
    await until(() => anna.signaling.state.kind === 'offline');
    anna.session.newRoom();
    expect(anna.room).toMatchObject({ kind: 'failed', error: 'offline', isMade: true });
    const { code } = anna.room as { code: string };
    hub = await serveTestHub({}, { port });
    await until(() => anna.signaling.state.kind === 'online');
    anna.session.joinRoom(code);
    expect(anna.room).toEqual({ kind: 'joining', code, isMade: true });
    await until(() => anna.code === code);
    anna.session.leaveRoom();
    expect(anna.room.kind, 'a room like any other by now').toBe('left');
  });

  it('a new room begins without the settings of the last', async () => {
    anna.session.setRoomTitle('Daily');
    anna.session.leaveRoom();
    expect(anna.session.setRoomTitle('Nowhere')).toBe(false);
    anna.session.joinRoom('another');
    await until(() => anna.code === 'another');
    expect(anna.title).toBe('');
  });
});

function linkTo({ room }: Someone, other: Someone): string | undefined {
  const participants = room.kind === 'joined' ? room.participants : [];
  return participants.find(({ peerId }) => peerId === other.peerId)?.link;
}
