import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { othersOf, together } from '../../../tests/support/on-hold.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

let hub: TestHub;
let ann: Someone;
let ben: Someone;
let cleo: Someone;

// What is loaded late is compiled here, which takes longer than loading it elsewhere.
beforeAll(() => import('./holding.ts'));

/** Ann and Ben are in a call. */
beforeEach(async () => {
  installComputers();
  hub = await serveTestHub();
  const online = (name: string) => Someone.online(hub.url, name);
  [ann, ben, cleo] = await Promise.all([online('Ann'), online('Ben'), online('Cleo')]);
  await Promise.all([ann.knows(ben), ben.knows(ann), cleo.knows(ben), ben.knows(cleo)]);
  ann.session.callPerson(ben.peerId);
  await until(() => ben.call === 'incoming');
  ben.session.acceptCall();
  await until(() => together(ann, ben));
});
afterEach(async () => {
  for (const someone of [ann, ben, cleo]) someone.session.close();
  await hub.close();
  vi.unstubAllGlobals();
});

const second = () => ben.session.secondCalls.getState().map(({ name }) => name);

async function cleoCallsBen(): Promise<void> {
  cleo.session.callAnyway(ben.peerId);
  await until(() => second().length === 1);
}

async function benTakesCleo(): Promise<void> {
  await cleoCallsBen();
  ben.session.takeSecondCall(cleo.peerId);
  await until(() => together(ben, cleo));
}

describe('a second call', () => {
  it('[SECOND-1] [HOLD-1] is taken in a room of its own, and who waits sees that; its end brings back', async () => {
    const { code } = ann;
    await benTakesCleo();
    expect(ben.code).not.toBe(code);
    await until(() => othersOf(ann)[0] === 'hold:Ben');
    expect(ann.notices.map(({ kind }) => kind)).not.toContain('left');
    expect(ben.session.onHold.getState()?.company.map(({ name }) => name)).toEqual(['Ann']);
    cleo.session.leaveRoom();
    await until(() => ben.code === code && together(ann, ben));
    expect([ben.session.onHold.getState(), othersOf(ben)]).toEqual([null, ['Ann']]);
    const back = ben.notices.find(({ kind }) => kind === 'back-in-room');
    expect(back).toMatchObject({ company: [{ name: 'Ann' }] });
  });

  it('[SECOND-2] declined, it is told as any call is, and nothing moves', async () => {
    const { code } = ben;
    await cleoCallsBen();
    expect(cleo.session.call.getState()).toMatchObject({ kind: 'outgoing', phase: 'calling-busy' });
    ben.session.declineSecondCall(cleo.peerId);
    await until(() => cleo.call === 'idle');
    expect(cleo.notices).toMatchObject([{ kind: 'call-failed', reason: 'declined' }]);
    expect([ben.code, second(), ben.session.recents.getState()[0]?.outcome]).toEqual([code, [], 'declined']);
  });

  it('[SECOND-2] who comes out of the room meanwhile is rung', async () => {
    await cleoCallsBen();
    ben.session.leaveRoom();
    await until(() => ben.call === 'incoming');
    ben.session.acceptCall();
    await until(() => together(ben, cleo));
  });

  it('[SECOND-3] taken after its caller gave up, nothing is put on hold, and it is missed', async () => {
    const { code } = ben;
    await cleoCallsBen();
    // The hub has taken it back once what comes after that is answered.
    const ended = vi.fn();
    ben.signaling.on('join-request-ended', ended);
    cleo.session.cancelCall();
    await until(() => ended.mock.calls.length > 0);
    ben.session.takeSecondCall(cleo.peerId);
    await until(() => ben.notices.some(({ kind }) => kind === 'missed-call'));
    expect([ben.code, ben.session.onHold.getState(), othersOf(ann)]).toEqual([code, null, ['Ben']]);
  });

  it('[SECOND-2] whoever is blocked or muted, and who does not want to be disturbed, is shown nothing', async () => {
    ben.session.block({ peerId: cleo.peerId, name: 'Cleo' });
    cleo.session.callAnyway(ben.peerId);
    await until(() => cleo.call === 'idle');
    expect([second(), ben.session.recents.getState().filter(({ outcome }) => outcome !== 'answered')]).toEqual([
      [],
      [],
    ]);
    ben.session.unblock(cleo.peerId);
    ben.session.muteCaller({ peerId: cleo.peerId, name: 'Cleo' });
    cleo.session.callAnyway(ben.peerId);
    await until(() => ben.session.recents.getState()[0]?.outcome === 'silenced');
    expect(second()).toEqual([]);
  });
});

describe('a room on hold', () => {
  it('[HOLD-4] who locks it meanwhile lets in whose place is kept, and nobody is asked', async () => {
    await benTakesCleo();
    await until(() => othersOf(ann)[0] === 'hold:Ben');
    ann.session.setRoomLocked(true);
    cleo.session.leaveRoom();
    await until(() => othersOf(ann)[0] === 'Ben' && othersOf(ben)[0] === 'Ann');
    expect(ann.room).toMatchObject({ locked: true, knocking: [] });
  });

  it('[HOLD-5] switches to and fro, each time with the other one on hold', async () => {
    await benTakesCleo();
    ben.session.switchRooms();
    await until(() => together(ben, ann) && othersOf(cleo)[0] === 'hold:Ben');
    expect(ben.session.onHold.getState()?.company.map(({ name }) => name)).toEqual(['Cleo']);
    ben.session.switchRooms();
    await until(() => othersOf(ben)[0] === 'Cleo' && othersOf(ann)[0] === 'hold:Ben');
  });

  it('[HOLD-5] what was shut in either room stays shut, also what was open there', async () => {
    ben.session.setMuted(true);
    await benTakesCleo();
    ben.session.setMuted(false);
    ben.session.setCameraOff(true);
    ben.session.switchRooms();
    await until(() => othersOf(ben)[0] === 'Ann');
    expect(ben.session.media.getState()).toMatchObject({ muted: true, cameraOff: true });
  });

  it('[HOLD-5] with both sides on hold nobody is stuck', async () => {
    const { code } = ann;
    await benTakesCleo();
    const dora = await Someone.online(hub.url, 'Dora');
    await Promise.all([dora.knows(ann), ann.knows(dora)]);
    dora.session.callAnyway(ann.peerId);
    await until(() => ann.session.secondCalls.getState().length === 1);
    ann.session.takeSecondCall(dora.peerId);
    await until(() => together(ann, dora));
    cleo.session.leaveRoom();
    await until(() => ben.code === code);
    dora.session.leaveRoom();
    await until(() => ann.code === code && together(ann, ben));
    dora.session.close();
  });

  it('[HOLD-5] [SECOND-2] who waited there and calls instead is answered, also from the lobby, and is never told of a refusal', async () => {
    await benTakesCleo();
    ann.session.leaveRoom();
    ann.session.callAnyway(ben.peerId);
    await until(() => String(second()) === 'Ann');
    ben.session.leaveRoom();
    await until(() => ben.call === 'incoming');
    ben.session.acceptCall();
    await until(() => together(ann, ben));
    expect(ann.notices).toEqual([]);
  });

  it('[HOLD-3] a place ends when its person ends the waiting, and nobody is told', async () => {
    await benTakesCleo();
    await until(() => othersOf(ann)[0] === 'hold:Ben');
    ann.session.endPlaceOnHold(ben.peerId);
    await until(() => othersOf(ann).length === 0);
  });

  it('[HOLD-5] without a hub nobody switches, and the call goes on', async () => {
    await benTakesCleo();
    await hub.close();
    await until(() => ben.signaling.state.kind === 'offline');
    const { code } = ben;
    ben.session.switchRooms();
    expect([ben.code, othersOf(ben), ben.session.onHold.getState()?.company]).toMatchObject([
      code,
      ['Cleo'],
      [{ name: 'Ann' }],
    ]);
  });

  it('[HOLD-5] it is said that somebody is back once they are, and not on the way', async () => {
    await benTakesCleo();
    await hub.close();
    await until(() => ben.signaling.state.kind === 'offline');
    ben.session.leaveRoom();
    expect([ben.room.kind, ben.session.onHold.getState()]).toEqual(['joining', null]);
    expect(ben.notices.map(({ kind }) => kind)).not.toContain('back-in-room');
  });
});
