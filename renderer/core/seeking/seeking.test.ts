import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { isIn } from '../../../tests/support/room-of-someone.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

/** Whole engines at a real hub. */
describe('finding somebody to talk to', { timeout: 20_000 }, () => {
  let hub: TestHub;
  let [anna, ben, cara]: Someone[] = [];

  // What is loaded late is compiled here, which takes longer than loading it elsewhere.
  beforeAll(() => import('./seeking.ts'));

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    [anna, ben, cara] = await Promise.all(['Anna', 'Ben', 'Cara'].map((name) => Someone.online(hub.url, name)));
    // A hub tells of newcomers a moment later, and nobody rings whom they do not see.
    await until(() => [anna!, ben!, cara!].every((one) => one.session.people.getState().length === 2));
  });
  afterEach(async () => {
    for (const someone of [anna!, ben!, cara!]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  const state = (who: Someone) => who.session.seeking.getState();
  const waits = (who: Someone, waiting: number) => until(() => 'waiting' in state(who) && seen(who) === waiting);
  const seen = (who: Someone) => (state(who) as { waiting: number | null }).waiting;

  it('[SEEK-3] two who look are in a call, and nobody else is, by no further press', async () => {
    anna!.session.startSeeking();
    await waits(anna!, 1);
    ben!.session.startSeeking();
    for (const one of [anna!, ben!]) await isIn(one, 'Anna', 'Ben');
    expect([state(anna!), state(ben!)]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
    expect(cara!.call).toBe('idle');
  });

  it('[SEEK-4] whoever is blocked is met by nobody, without a word, and both go on looking', async () => {
    anna!.session.block({ peerId: ben!.peerId, name: 'Ben' });
    for (const one of [anna!, ben!]) one.session.startSeeking();
    await until(() => [anna!, ben!].every((one) => state(one).kind === 'looking' && seen(one) === 2));
    expect([anna!.call, ben!.call, ben!.notices]).toEqual(['idle', 'idle', []]);
    cara!.session.startSeeking();
    await until(() => cara!.room.kind === 'joined');
  });

  it('[SEEK-1] ends by a press, by "do not disturb", and by another call', async () => {
    for (const end of [
      () => anna!.session.stopSeeking(),
      () => anna!.session.setAvailability('do-not-disturb'),
      () => anna!.session.callPerson(ben!.peerId),
    ]) {
      anna!.session.setAvailability('available');
      anna!.session.startSeeking();
      await waits(anna!, 1);
      end();
      expect(state(anna!)).toEqual({ kind: 'none' });
    }
    cara!.session.startSeeking();
    await waits(cara!, 1);
  });

  it('[SEEK-1] goes on after somebody else has called and was declined', async () => {
    anna!.session.startSeeking();
    await waits(anna!, 1);
    cara!.session.callPerson(anna!.peerId);
    await until(() => cara!.call === 'outgoing' && anna!.call === 'incoming' && anna!.others === 1);
    anna!.session.declineCall();
    ben!.session.startSeeking();
    for (const one of [anna!, ben!]) await isIn(one, 'Anna', 'Ben');
  });

  it('[SEEK-1] goes on after the hub was lost', async () => {
    anna!.session.startSeeking();
    await waits(anna!, 1);
    await anna!.lostHubForAMoment();
    await waits(anna!, 1);
    ben!.session.startSeeking();
    for (const one of [anna!, ben!]) await isIn(one, 'Anna', 'Ben');
  });
});
