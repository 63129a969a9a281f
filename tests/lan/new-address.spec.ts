import { setTimeout as delay } from 'node:timers/promises';
import { openConnections } from '../support/instrument.ts';
import { expectAllConnected } from '../support/peer.ts';
import { startWatchedCall, watchEachOther } from './call-of-two.ts';
import { expectMediaFlows, longestGaps } from '../support/media-gaps.ts';
import { openPeople } from './person.ts';
import { expect, test } from './test.ts';

/**
 * How long the call goes on before, ms. Of a second's pictures Chromium knows the sender's clock so badly that it holds back, for
 * seconds, those that come after a gap.
 */
const MIDDLE_OF_CALL_MS = 5_000;

test('each of two gets another address in the middle of a call', async ({ lan, report }) => {
  const [ann, bob] = await openPeople(lan, ['Ann', 'Bob']);
  const pages = [ann.peer.page, bob.peer.page];
  await startWatchedCall(ann.peer, bob.peer, 'team');
  const connections = await openConnections(ann.peer.page);
  await delay(MIDDLE_OF_CALL_MS);

  for (const [mover, moving] of [
    ['Ann, whose hub is in use,', ann],
    ['Bob', bob],
  ] as const) {
    await watchEachOther(ann.peer, bob.peer);
    moving.host.card.move();
    // What is on the way at the move still arrives.
    await delay(1_000);
    await expectMediaFlows(pages, 15_000);
    const gaps = await longestGaps(pages);
    report.time(`${mover} gets another address`, 'until picture and sound are back', Math.max(gaps.video, gaps.audio), {
      within: 5_000,
    });
    expect(await openConnections(ann.peer.page)).toBe(connections);
    await expectAllConnected([ann.peer, bob.peer]);
  }
});
