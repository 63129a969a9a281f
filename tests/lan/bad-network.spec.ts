import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { shareScrollingText } from '../support/cheap-media.ts';
import { openConnections } from '../support/instrument.ts';
import { expectVoices } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { startWatchedCall, watchEachOther } from './call-of-two.ts';
import { expectMediaFlows, longestGaps } from '../support/media-gaps.ts';
import { openPage, openPeople } from './person.ts';
import { expect, test } from './test.ts';

/** Longest silence that a bad network may cause in a call that stands, ms. */
const SILENCE_MS = 2_000;
const BAD_FOR_MS = 60_000;
/** After the network is back: less than the 10 s after which a new connection is tried in any case. */
const BACK_MS = 10_000;
/** By then it is said that a connection is bad; the next phase would be there. */
const SAID_MS = 18_000;

/** The header says it of the call. */
function expectConnection(page: Page, said: string | RegExp): Promise<void> {
  return expect(page.getByRole('button', { name: said, exact: true })).toBeVisible({ timeout: SAID_MS });
}

test('the network is gone for 5 s and for 20 s in the middle of a call', async ({ lan, report }) => {
  const [ann, bob] = await openPeople(lan, ['Ann', 'Bob']);
  const pages = [ann.peer.page, bob.peer.page];
  await startWatchedCall(ann.peer, bob.peer, 'team');

  for (const goneMs of [5_000, 20_000]) {
    await watchEachOther(ann.peer, bob.peer);
    bob.host.card.cut();
    await delay(goneMs);
    bob.host.card.restore();
    const restoredAt = Date.now();
    await expectMediaFlows(pages, 30_000);
    report.time(`network gone for ${goneMs / 1_000} s`, 'until picture and sound are back', Date.now() - restoredAt, {
      within: BACK_MS,
    });
    await expectAllConnected([ann.peer, bob.peer]);
  }
  await expectVoices(ann.peer.page, 1);
});

// Three calls of two at the same time, since each takes a minute; Ann is in all of them, on a good network.
test('10 % loss, 30 % loss, and a rate of 300 kbit/s for a while: the calls stand and are heard', async ({
  lan,
  report,
}) => {
  test.setTimeout(3 * BAD_FOR_MS);
  const [ann, bob, cara, dan] = await openPeople(lan, ['Ann', 'Bob', 'Cara', 'Dan']);
  const calls = [
    { scenario: '10 % loss', mine: ann.peer, theirs: bob.peer },
    { scenario: '30 % loss', mine: await openPage(ann, 'Ann 2'), theirs: cara.peer },
    {
      scenario: '2 Mbit/s → 300 kbit/s → 2 Mbit/s',
      mine: await openPage(ann, 'Ann 3'),
      theirs: await openPage(dan, 'Dan 2', shareScrollingText),
    },
  ];
  for (const [i, { mine, theirs }] of calls.entries()) await startWatchedCall(mine, theirs, `call-${i}`);
  // More than the narrow network has room for; a camera would do with less.
  await calls[2]!.theirs.control('Share screen').click();
  await expect(calls[2]!.mine.screenOf('Dan 2')).toBeVisible();

  bob.host.card.impair({ kind: 'loss', percent: 10 });
  cara.host.card.impair({ kind: 'loss', percent: 30 });
  const [tenth, third, narrow] = calls.map(({ theirs }) => theirs.page);
  for (const kbit of [2_000, 300, 2_000]) {
    dan.host.card.limitRate(kbit);
    const phaseOver = delay(BAD_FOR_MS / 3);
    // What people are told of it, while it is so.
    if (kbit === 300)
      await Promise.all([
        expectConnection(tenth!, /^Connection (?:weak|poor)$/),
        expectConnection(third!, 'Connection poor'),
        expectConnection(narrow!, /^Connection (?:weak|poor)$/),
      ]);
    await phaseOver;
  }

  for (const { scenario, mine, theirs } of calls) {
    const { audio } = await longestGaps([mine.page, theirs.page]);
    report.time(scenario, 'longest gap of audio packets in a minute', audio, { within: SILENCE_MS });
    await expectAllConnected([mine, theirs]);
    expect(await openConnections(mine.page), 'the link was not built anew').toBe(1);
    await expectVoices(mine.page, 1);
  }
});
