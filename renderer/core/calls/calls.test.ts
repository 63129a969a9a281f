import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub } from '../../../signaling/server/testing/hub.ts';
import type { TestHub } from '../../../signaling/server/testing/hub.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { isIn } from '../../../tests/support/room-of-someone.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

describe('calls at a real hub', () => {
  let network: FakeNetwork;
  let hub: TestHub;
  let anna: Someone;
  let ben: Someone;

  beforeEach(async () => {
    network = installComputers();
    hub = await serveTestHub({ ringMs: 3_000 });
    anna = await Someone.online(hub.url, 'Anna');
    ben = await Someone.online(hub.url, 'Ben');
    await Promise.all([anna.knows(ben), ben.knows(anna)]);
  });
  afterEach(async () => {
    for (const someone of [anna, ben]) someone.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  async function ringBen(): Promise<void> {
    anna.session.callPerson(ben.peerId);
    await until(() => ben.call === 'incoming' && ben.roster !== null);
  }

  it('an accepted call puts both into the room of the caller', async () => {
    await ringBen();
    await until(() => anna.call === 'outgoing' && anna.others === 1);
    ben.session.acceptCall();
    await until(() => anna.call === 'idle' && ben.call === 'idle' && ben.code !== null);
    expect(anna.code).toBe(ben.code);
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
    expect([...anna.notices, ...ben.notices], 'each knows who is there').toEqual([]);
  });

  it('[RING-3] [CONSENT-1] while it rings the callee has a place in the room and no connection', async () => {
    await ringBen();
    await until(() => ben.roster?.members.length === 2 && network.openConnections('') === 1);
    expect(ben.code).toBeNull();
    expect(ben.roster?.members.map(({ state }) => state).sort()).toEqual(['present', 'ringing']);
    ben.session.acceptCall();
    await until(() => network.openConnections('') === 2);
  });

  it('[CONSENT-3] a call that rang or was being accepted is not joined after a reload', async () => {
    await ringBen();
    ben.session.acceptCall();
    expect(ben.tab.tab.get('earshot.room')).toBeNull();
  });

  it('a declined call takes the caller back to the lobby and says so', async () => {
    await ringBen();
    ben.session.declineCall();
    await until(() => anna.call === 'idle');
    expect(anna.notices).toMatchObject([{ kind: 'call-failed', reason: 'declined' }]);
    expect([anna.code, ben.code, ben.roster]).toEqual([null, null, null]);
    expect(ben.notices).toEqual([]);
  });

  it('nobody answers: the caller is told, the other finds a missed call', async () => {
    await ringBen();
    await until(() => anna.call === 'idle' && ben.call === 'idle');
    expect(anna.notices).toMatchObject([{ kind: 'call-failed', reason: 'no-answer' }]);
    expect(ben.notices).toMatchObject([{ kind: 'missed-call' }]);
  });

  it('giving up leaves a missed call and no room', async () => {
    await ringBen();
    anna.session.cancelCall();
    await until(() => ben.call === 'idle');
    expect(ben.notices).toMatchObject([{ kind: 'missed-call' }]);
    expect([anna.code, ben.roster]).toEqual([null, null]);
  });

  it('giving up before the hub has answered is taken back at the hub', async () => {
    anna.session.callPerson(ben.peerId);
    anna.session.cancelCall();
    await until(() => ben.notices.length === 1);
    await until(() => hub.hub.counts().calls === 0);
    expect([anna.call, anna.code]).toEqual(['idle', null]);
    // Anna can be called at once: the hub does not think that she is in a room.
    ben.session.callPerson(anna.peerId);
    await until(() => anna.call === 'incoming');
  });

  it('[RING-7] both calling each other at once is one call', async () => {
    anna.session.callPerson(ben.peerId);
    ben.session.callPerson(anna.peerId);
    await until(() => anna.code !== null && anna.code === ben.code);
    await until(() => anna.call === 'idle' && ben.call === 'idle');
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
    // Neither call failed or was missed.
    expect([...anna.notices, ...ben.notices]).toEqual([]);
  });

  it('a hub that dies while it rings ends the call in words on both sides', async () => {
    await ringBen();
    await hub.close();
    await until(() => anna.call === 'idle');
    expect(anna.notices).toMatchObject([{ kind: 'call-failed', reason: 'offline' }]);
    await until(() => ben.call === 'idle');
    expect(ben.notices).toMatchObject([{ kind: 'missed-call' }]);
  }, 15_000);

  it('whoever is rung and loads the page again finds a missed call', async () => {
    await ringBen();
    ben = await ben.reloaded(hub.url);
    await until(() => ben.notices.length > 0);
    expect(ben.notices).toEqual([{ kind: 'missed-call', from: { peerId: anna.peerId, name: 'Anna' }, count: 1 }]);
    expect(anna.notices).toMatchObject([{ kind: 'call-failed', reason: 'gone' }]);
  });

  it('[RING-8] whoever is rung and loads the page again without a goodbye is still rung, and can accept', async () => {
    await ringBen();
    ben = await ben.crashed(hub.url);
    await until(() => ben.call === 'incoming' && ben.roster !== null);
    ben.session.acceptCall();
    await until(() => anna.call === 'idle' && ben.call === 'idle' && ben.code !== null);
    expect(anna.code).toBe(ben.code);
    for (const one of [anna, ben]) await isIn(one, 'Anna', 'Ben');
    expect([...anna.notices, ...ben.notices], 'each knows who is there').toEqual([]);
  });

  it('[RING-8] a call that ends while the page that it rang is loaded again is found as missed', async () => {
    await ringBen();
    const before = ben;
    anna.session.cancelCall();
    ben = await before.crashed(hub.url);
    await until(() => ben.notices.length > 0);
    expect(ben.notices).toEqual([{ kind: 'missed-call', from: { peerId: anna.peerId, name: 'Anna' }, count: 1 }]);
    expect([ben.call, anna.code]).toEqual(['idle', null]);
  });

  it('[RECOVER-1] a hub that comes back gets the room back, with the same visits', async () => {
    anna.session.joinRoom('standup');
    ben.session.joinRoom('standup');
    await until(() => anna.others === 1 && ben.others === 1);
    const visits = anna.roster?.members.map(({ visit }) => visit);
    await hub.close();
    await until(() => anna.signaling.state.kind === 'offline' && ben.signaling.state.kind === 'offline');
    expect([anna.code, ben.code]).toEqual(['standup', 'standup']);
    const before = anna.roster;
    hub = await serveTestHub({}, { port: hub.port });
    await until(() => anna.roster !== before && anna.others === 1 && ben.others === 1);
    expect(anna.roster?.members.map(({ visit }) => visit).sort()).toEqual(visits?.sort());
  });

  it('joining while the hub is still being greeted waits for it', async () => {
    const cleo = Someone.connecting(hub.url, 'Cleo');
    cleo.session.joinRoom('standup');
    await until(() => cleo.code === 'standup');
    cleo.session.close();
  });

  it('[CONSENT-3] a room that one was in before a reload is remembered by the tab and forgotten on leaving', async () => {
    anna.session.joinRoom('standup');
    await until(() => anna.code === 'standup');
    const remembered = { code: 'standup', key: null, settings: null, inside: false, hubId: null };
    expect(anna.tab.tab.get('earshot.room')).toBe(JSON.stringify(remembered));
    anna.session.leaveRoom();
    expect(anna.tab.tab.get('earshot.room')).toBeNull();
  });

  it('[JOIN-3] a full room is a failure in words, not a stay', async () => {
    const crowd = await Promise.all(Array.from({ length: 8 }, (_, index) => Someone.online(hub.url, `P${index}`)));
    for (const someone of crowd) someone.session.joinRoom('party');
    await until(() => crowd.every(({ code }) => code === 'party'));
    anna.session.joinRoom('party');
    await until(() => anna.room.kind === 'failed');
    expect(anna.room).toMatchObject({ error: 'room-full', code: 'party' });
    for (const someone of crowd) someone.session.close();
  });
});
