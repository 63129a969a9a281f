import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { together } from '../../../tests/support/on-hold.ts';
import { Someone, installComputers, until } from '../../../tests/support/someone.ts';

let hub: TestHub;
let ann: Someone;
let ben: Someone;
let cleo: Someone;

// What is loaded late is compiled here, which takes longer than loading it elsewhere.
beforeAll(() => import('./holding.ts'));

/** Ben is in a room of his own. */
beforeEach(async () => {
  installComputers();
  hub = await serveTestHub();
  const online = (name: string) => Someone.online(hub.url, name);
  [ann, ben, cleo] = await Promise.all([online('Ann'), online('Ben'), online('Cleo')]);
  await Promise.all([ben.knows(ann), cleo.knows(ben), ben.knows(cleo)]);
  ben.session.newRoom();
  await until(() => ben.code !== null);
});
afterEach(async () => {
  for (const someone of [ann, ben, cleo]) someone.session.close();
  await hub.close();
  vi.unstubAllGlobals();
});

const second = () => ben.session.secondCalls.getState().map(({ name }) => name);
const outcomes = () => ben.session.recents.getState().map(({ outcome }) => outcome);

async function cleoCallsBen(): Promise<void> {
  cleo.session.callAnyway(ben.peerId);
  await until(() => second().length === 1);
}

describe('a second call', () => {
  it('[SECOND-1] a page that is loaded again is told of it, on its way back into its room', async () => {
    await cleoCallsBen();
    ben = await ben.crashed(hub.url);
    await until(() => second().join() === 'Cleo');
    ben.session.declineSecondCall(cleo.peerId);
    await until(() => cleo.call === 'idle');
  });

  it('[SECOND-2] stays when the hub is lost again and again, is not missed, and not counted again', async () => {
    await cleoCallsBen();
    for (let count = 0; count < LIMITS.ringsOfCaller; count++) {
      await ben.lostHubForAMoment();
      await until(() => second().length === 1);
    }
    expect([second(), outcomes(), ben.notices]).toEqual([['Cleo'], [], []]);
  }, 20_000);

  it.each(['block', 'muteCaller'] as const)(
    '[SECOND-2] ends as soon as its caller is no more heard (%s)',
    async (act) => {
      await cleoCallsBen();
      ben.session[act]({ peerId: cleo.peerId, name: 'Cleo' });
      expect(second()).toEqual([]);
      await until(() => cleo.call === 'idle');
      expect(cleo.notices).toMatchObject([{ kind: 'call-failed', reason: 'declined' }]);
    },
  );

  it('[SECOND-3] is taken also by who leaves meanwhile, and counts as answered once they are together', async () => {
    await cleoCallsBen();
    ben.session.takeSecondCall(cleo.peerId);
    ben.session.leaveRoom();
    expect(outcomes()).toEqual([]);
    await until(() => together(ben, cleo));
    await until(() => outcomes().length > 0);
    expect(outcomes()).toEqual(['answered']);
  });

  it('[SECOND-3] is missed, and that is said, where its caller is gone when they are rung', async () => {
    await cleoCallsBen();
    ben.session.room.subscribe(({ kind }) => kind === 'joining' && cleo.session.close());
    ben.session.takeSecondCall(cleo.peerId);
    await until(() => outcomes().length > 0);
    expect([outcomes(), ben.notices]).toMatchObject([['missed'], [{ kind: 'missed-call', from: { name: 'Cleo' } }]]);
  });

  it('[SECOND-3] whoever is rung from an empty room is not rung any more, and that room is not on hold', async () => {
    ben.session.leaveRoom();
    ben.session.callPerson(ann.peerId);
    await until(() => ann.call === 'incoming' && ben.code !== null);
    await cleoCallsBen();
    ben.session.takeSecondCall(cleo.peerId);
    await until(() => together(ben, cleo) && ann.call === 'idle');
    expect([ben.call, ben.session.onHold.getState()]).toEqual(['idle', null]);
  });
});
