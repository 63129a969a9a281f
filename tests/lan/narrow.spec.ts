import type { Locator } from '@playwright/test';
import { shareScrollingText } from '../support/cheap-media.ts';
import { expectMovingPicture, expectVoices, linesOf, voiceLosses } from '../support/media.ts';
import { longestGaps } from '../support/media-gaps.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { startWatchedCall, watchEachOther } from './call-of-two.ts';
import { openPeople } from './person.ts';
import { expect, test } from './test.ts';

/** A voice, and next to nothing else, kbit/s. */
const NARROW_KBIT = 100;
/** How long all may take to find its place on it, ms. */
const SETTLED_MS = 60_000;
/** How long a picture may take to come back, by steps, ms. */
const BACK_MS = 100_000;
/** Parts of a voice: of its packets, as many as Opus repairs by itself; and of what is heard, so little that nobody asks again. */
const REPAIRED = 0.1;
const UNHEARD = 0.05;
/** As on any other bad network, ms. */
const SILENCE_MS = 2_000;

test('on 100 kbit/s voices are heard on both sides; what is shared gives way to them, and the camera before that', async ({
  lan,
  report,
}) => {
  test.setTimeout(400_000);
  const [anns, bobs] = await openPeople(lan, ['Ann', 'Bob']);
  const ann = await Peer.open(anns.browser, anns.app.url, 'Ann 2', { picture: 'full', initScript: shareScrollingText });
  const bob = await Peer.open(bobs.browser, bobs.app.url, 'Bob 2', { picture: 'full' });
  for (const peer of [ann, bob]) await peer.expectOnline();
  await startWatchedCall(ann, bob, 'team');
  const { card } = anns.host;

  /** That happens, and both voices are whole soon. */
  async function expectVoicesKept(scenario: string, begin: () => Promise<void> | void): Promise<void> {
    await watchEachOther(ann, bob);
    await begin();
    const since = Date.now();
    const losses = async () => {
      const [one, other] = await Promise.all([voiceLosses(ann.page), voiceLosses(bob.page)]);
      return one.lost <= REPAIRED && other.lost <= REPAIRED && one.madeUp <= UNHEARD && other.madeUp <= UNHEARD;
    };
    await expect.poll(losses, { message: 'voices are whole', timeout: SETTLED_MS }).toBe(true);
    report.time(scenario, 'until both voices are whole', Date.now() - since, { within: SETTLED_MS });
    for (const { page } of [ann, bob]) await expectVoices(page, 1);
    const { audio } = await longestGaps([ann.page, bob.page]);
    report.time(scenario, 'longest gap of audio packets', audio, { within: SILENCE_MS });
  }

  await expectVoicesKept(`a call with cameras on ${NARROW_KBIT} kbit/s`, () => card.limitRate(NARROW_KBIT));
  await expectMovingPicture(bob.tile(ann.name), 2);

  // Until there is another connection in place of the one that was, which knew how narrow the way is.
  const made = () => ann.page.evaluate(() => window.rtcRecorder.connections.length);
  const before = await made();
  card.cut();
  await expect.poll(made, { timeout: 30_000 }).toBeGreaterThan(before);
  card.restore();
  await expectAllConnected([ann, bob]);
  for (const { page } of [ann, bob]) await expectVoices(page, 1);
  await expectVoicesKept('a link that is made anew there', () => {});

  await expectVoicesKept('a share of text that scrolls, there', () => ann.control('Share screen').click());
  await expect(
    ann.page.getByRole('status').filter({ hasText: 'Your picture is held back so that voices get through' }),
    'what she is told',
  ).toBeAttached();
  const waits = bob
    .tile(ann.name)
    .getByText(`${ann.name}'s picture waits: the network between you is too narrow for more than voices`);
  await expect(waits, 'what he is told of her camera').toBeAttached({ timeout: SETTLED_MS });
  await expect(bob.tile(ann.name).locator('video[data-frozen=true]')).toBeAttached();
  // It is there, and as small as it can be read.
  const isSmall = async () => [180, 90].includes(await linesOf(bob.screenOf(ann.name)));
  await expect.poll(isSmall, { timeout: SETTLED_MS }).toBe(true);

  card.limitRate(null);
  const wideAt = Date.now();
  async function expectBack(what: string, picture: Locator): Promise<void> {
    await expect.poll(() => linesOf(picture), { timeout: BACK_MS }).toBeGreaterThan(180);
    report.time('the way is wide again', `until ${what} is`, Date.now() - wideAt, { within: BACK_MS });
  }
  await expectBack('the share', bob.screenOf(ann.name));
  await ann.control('Stop sharing').click();
  await expectBack('the camera’s picture', bob.tile(ann.name));
  await expect(waits).toHaveCount(0);
});
