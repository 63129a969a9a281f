import { setTimeout as delay } from 'node:timers/promises';
import { makeCamerasBusy } from '../support/cheap-media.ts';
import { encodedPictures, wantOneEncoder } from '../support/encoders.ts';
import { expectMovingPicture } from '../support/media.ts';
import { longestGaps, watchMediaGaps } from '../support/media-gaps.ts';
import { allOf, Peer } from '../support/peer.ts';
import { openPeople } from './person.ts';
import type { Lan } from './rig/lan.ts';
import { expect, test } from './test.ts';

/** A link that was taken for slow while all pages loaded is fed again after ten seconds. */
const FED_MS = 40_000;
/** How long a picture may stand still because of somebody else's trouble, ms. */
const UNSEEN_MS = 300;
const TROUBLE_MS = 12_000;
/** Less than one encoder feeds of a picture in which much moves. */
const NARROW_KBIT = 800;
/** Less than half of what it then sends to three. */
const OWN_KBIT = 1_500;
/** How long it takes until that is seen, and the picture of all takes less, ms. */
const LESSENED_MS = 2_000;
/** How long it takes until that is seen, and a picture of its own encoder is there, ms. */
const NARROWED_MS = 2_500;

/**
 * Ann, who wants one encoder for everybody, and viewers with neither camera nor microphone, in one room.
 *
 * @param moreScript runs in Ann's page before its own scripts
 * @returns with the computer of the first viewer, its cable and Ann's
 */
async function openFedRoom(lan: Lan, names: readonly [string, ...string[]], moreScript?: () => void) {
  const [anns, ...others] = await openPeople(lan, names);
  const scripts = [wantOneEncoder, ...(moreScript ? [moreScript] : [])];
  const ann = await Peer.open(anns.browser, anns.app.url, 'Ann 2', { picture: 'full', initScript: allOf(scripts) });
  await ann.expectOnline();
  await ann.joinRoom('team');
  const viewers = await Promise.all(
    others.map(async ({ browser, app }, index) => {
      const viewer = await Peer.open(browser, app.url, `Viewer ${index}`, { without: ['videoinput', 'audioinput'] });
      await viewer.expectOnline();
      await viewer.joinRoom('team');
      return viewer;
    }),
  );
  const { host } = others[0]!;
  return { ann, viewers, host, card: host.card, ownCard: anns.host.card };
}

test('loss, 300 kbit/s and a computer that stands still at one of four whom one encoder feeds leave the others’ pictures alone', async ({
  lan,
  report,
}) => {
  test.setTimeout(240_000);
  const { ann, viewers, card, host } = await openFedRoom(lan, ['Ann', 'Bob', 'Cara', 'Dan']);
  const [bob, ...unharmed] = viewers;
  await Promise.all(viewers.map((viewer) => expectMovingPicture(viewer.tile(ann.name), 1)));
  await expect.poll(() => encodedPictures(ann.page), { timeout: FED_MS }).toEqual({ large: 1, tiny: 3 });

  const troubles = [
    { scenario: 'nothing', begin: () => undefined, end: () => undefined },
    { scenario: '5 % loss', begin: () => card.impair({ kind: 'loss', percent: 5 }), end: () => card.impair() },
    { scenario: '20 % loss', begin: () => card.impair({ kind: 'loss', percent: 20 }), end: () => card.impair() },
    { scenario: '300 kbit/s', begin: () => card.limitRate(300), end: () => card.limitRate(null) },
    { scenario: 'a computer that stands still', begin: () => host.freeze(), end: () => host.thaw() },
  ];
  const pages = unharmed.map(({ page }) => page);
  for (const { scenario, begin, end } of troubles) {
    for (const page of pages) await watchMediaGaps(page, [ann.name]);
    begin();
    await delay(TROUBLE_MS);
    const { video } = await longestGaps(pages);
    end();
    report.time(
      `${scenario} at one of a room of four that one encoder feeds`,
      'longest gap in a picture of the others',
      video,
      { within: UNSEEN_MS },
    );
    await expectMovingPicture(bob!.tile(ann.name));
  }
});

test('of three whom one encoder feeds the one whose way has no room for it any more goes on with an encoder of its own', async ({
  lan,
  report,
}) => {
  test.setTimeout(240_000);
  const { ann, viewers, card } = await openFedRoom(lan, ['Ann', 'Bob', 'Cara'], makeCamerasBusy);
  const [bob, cara] = viewers;
  const fed = { large: 1, tiny: 2 };
  for (let times = 1; times <= 2; times += 1) {
    await expect.poll(() => encodedPictures(ann.page), { timeout: FED_MS * times }).toEqual(fed);
    for (const { page } of viewers) await watchMediaGaps(page, [ann.name]);
    card.limitRate(NARROW_KBIT);
    await delay(TROUBLE_MS);
    // With one viewer left nobody is fed.
    await expect.poll(() => encodedPictures(ann.page)).toEqual({ large: 2, tiny: 0 });
    const [own, other] = [await longestGaps([bob!.page]), await longestGaps([cara!.page])];
    card.limitRate(null);
    const scenario = `${NARROW_KBIT} kbit/s at one of a room of three that one encoder feeds, time ${times}`;
    report.time(scenario, 'longest gap in the picture there', own.video, { within: NARROWED_MS });
    report.time(scenario, 'longest gap in a picture of the other', other.video, { within: UNSEEN_MS });
  }
});

test('where one’s own way has no room for what one encoder feeds to three, they all get less, and all of it again afterwards', async ({
  lan,
  report,
}) => {
  test.setTimeout(240_000);
  const { ann, viewers, ownCard } = await openFedRoom(lan, ['Ann', 'Bob', 'Cara', 'Dan'], makeCamerasBusy);
  const fed = { large: 1, tiny: 3 };
  await expect.poll(() => encodedPictures(ann.page), { timeout: FED_MS }).toEqual(fed);
  const pages = viewers.map(({ page }) => page);
  for (const page of pages) await watchMediaGaps(page, [ann.name]);
  ownCard.limitRate(OWN_KBIT);
  await delay(TROUBLE_MS);
  const { video } = await longestGaps(pages);
  report.time(`${OWN_KBIT} kbit/s at whose one encoder feeds three`, 'longest gap in their pictures', video, {
    within: LESSENED_MS,
  });
  for (const viewer of viewers) await expectMovingPicture(viewer.tile(ann.name));
  ownCard.limitRate(null);
  await expect.poll(() => encodedPictures(ann.page), { timeout: 2 * FED_MS }).toEqual(fed);
});
