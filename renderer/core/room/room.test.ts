import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import { greet } from '../../../signaling/server/testing/raw-client.ts';
import { Someone } from '../../../tests/support/someone.ts';

describe('a room’s settings at a real hub', () => {
  let hub: TestHub;
  let anna: Someone;
  let ben: Someone;
  const standup = (someone: Someone) => vi.waitUntil(() => someone.code === 'standup');

  beforeEach(async () => {
    hub = await serveTestHub();
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
    anna.room.join('standup');
    await standup(anna);
  });
  afterEach(async () => {
    for (const someone of [anna, ben]) someone.signaling.stop();
    await hub.close();
  });

  it('[CHARTER-5] are seen by everybody, told to the peers, and kept by the tab', async () => {
    ben.room.join('standup');
    await standup(ben);
    expect(anna.room.changeSettings({ title: '  Daily   standup ' })).toBe(true);
    await vi.waitUntil(() => ben.title === 'Daily standup');
    expect(anna.told).toEqual([anna.room.settings]);
    expect(JSON.parse(ben.tab.get('earshot.room') ?? '')).toMatchObject({ settings: { title: 'Daily standup' } });
    expect(anna.room.changeSettings({ title: 'x'.repeat(100) })).toBe(false);
    expect(anna.title).toBe('Daily standup');
  });

  it('a locked room is a failure in words for who is not in it, and lets members back in after a reload', async () => {
    anna.room.changeSettings({ lock: 'abcdefghijkl' });
    // Requests are carried out in the order they are sent.
    await anna.signaling.request('profile', { name: 'Anna', availability: 'available' });
    ben.room.join('standup');
    await vi.waitUntil(() => ben.room.membership.kind === 'failed');
    expect(ben.room.membership).toMatchObject({ error: 'room-locked', code: 'standup' });
    const annaAgain = await anna.reloaded(hub.url);
    await standup(annaAgain);
    expect(annaAgain.room.settings?.lock).toBe('abcdefghijkl');
    annaAgain.signaling.stop();
  });

  it('a room that filled up at the next hub is a failure in words for who is alone', async () => {
    hub.moveTo('https://192.0.2.7:27474');
    await vi.waitUntil(() => anna.signaling.state.kind === 'moved');
    hub.moveTo(null);
    const crowd = await Promise.all(Array.from({ length: LIMITS.roomCapacity }, () => greet(hub.url, 'Somebody')));
    for (const { client, visit } of crowd) await client.ask('join', { code: 'standup', visit });
    anna.signaling.retryNow();
    await vi.waitUntil(() => anna.room.membership.kind === 'failed');
    expect(anna.room.membership).toMatchObject({ error: 'room-full', code: 'standup' });
  });

  it('[CHARTER-5] changed while there is no hub, they are the next hub’s', async () => {
    await hub.close();
    await vi.waitUntil(() => anna.signaling.state.kind === 'offline');
    expect(anna.room.changeSettings({ title: 'Crisis', lock: 'abcdefghijkl' })).toBe(true);
    hub = await serveTestHub({}, { port: hub.port });
    await vi.waitUntil(() => anna.signaling.state.kind === 'online' && ben.signaling.state.kind === 'online');
    await vi.waitUntil(() => hub.hub.counts().rooms === 1);
    ben.room.join('standup');
    await vi.waitUntil(() => ben.room.membership.kind === 'failed');
    expect(ben.room.membership).toMatchObject({ error: 'room-locked' });
    expect(anna.title).toBe('Crisis');
  });

  it('[CHARTER-5] what a peer says is passed on to the hub and to the other peers, unless it is old', async () => {
    ben.room.join('standup');
    await standup(ben);
    const charter = { revision: 3, by: ben.caller.peerId, title: 'From a guest without a hub', lock: null };
    anna.hear(charter);
    await vi.waitUntil(() => ben.title === charter.title);
    anna.hear({ ...charter, revision: 2, title: 'Old' });
    anna.hear(charter);
    expect(anna.told).toEqual([charter]);
    expect(anna.title).toBe(charter.title);
  });

  it('[JOIN-6] a join waits for the hub that takes over', async () => {
    await hub.close();
    await vi.waitUntil(() => ben.signaling.state.kind === 'offline');
    ben.room.join('standup');
    expect(ben.room.membership).toMatchObject({ kind: 'stay', phase: 'joining' });
    hub = await serveTestHub({}, { port: hub.port });
    await standup(ben);
    await vi.waitUntil(() => anna.others === 1 && ben.others === 1);
  });

  it('[JOIN-6] a join ends in words when no hub comes, and at once when it is taken back', async () => {
    await hub.close();
    await vi.waitUntil(() => anna.signaling.state.kind === 'offline' && ben.signaling.state.kind === 'offline');
    vi.useFakeTimers();
    anna.room.leave();
    for (const someone of [anna, ben]) someone.room.join('party');
    await vi.advanceTimersByTimeAsync(14_000);
    anna.room.leave();
    expect([anna.room.membership.kind, ben.room.membership.kind]).toEqual(['none', 'stay']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([anna.room.membership, ben.room.membership]).toEqual([
      { kind: 'none' },
      { kind: 'failed', code: 'party', error: 'offline' },
    ]);
    vi.useRealTimers();
  });

  it('a new room begins without the settings of the last', async () => {
    anna.room.changeSettings({ title: 'Daily' });
    anna.room.leave();
    expect(anna.room.changeSettings({ title: 'Nowhere' })).toBe(false);
    anna.room.join('another');
    await vi.waitUntil(() => anna.code === 'another');
    expect(anna.room.settings).toBeNull();
  });
});
