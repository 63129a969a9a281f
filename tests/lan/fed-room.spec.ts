import { setTimeout as delay } from 'node:timers/promises';
import { makeCamerasBusy } from '../support/cheap-media.ts';
import { encodedPictures, wantOneEncoder } from '../support/encoders.ts';
import { expectMovingPicture } from '../support/media.ts';
import { longestGaps, watchMediaGaps } from '../support/media-gaps.ts';
import { Peer } from '../support/peer.ts';
import { openPeople } from './person.ts';
import { expect, test } from './test.ts';

/** A link that was taken for slow while all pages loaded is fed again after ten seconds. */
const FED_MS = 40_000;
/** How long a picture may stand still because of somebody else's trouble, ms. */
const UNSEEN_MS = 300;
const TROUBLE_MS = 12_000;
/** Less than one encoder feeds of a picture in which much moves. */
const NARROW_KBIT = 800;
/** How long it takes until that is seen, and a smaller picture is there, ms. */
const NARROWED_MS = 2_500;

test('loss, 300 kbit/s and a computer that stands still at one of four whom one encoder feeds leave the others’ pictures alone', async ({
  lan,
  report,
}) => {
  test.setTimeout(240_000);
  const [anns, bobs, ...others] = await openPeople(lan, ['Ann', 'Bob', 'Cara', 'Dan']);
  const ann = await Peer.open(anns.browser, anns.app.url, 'Ann 2', { picture: 'full', initScript: wantOneEncoder });
  await ann.expectOnline();
  await ann.joinRoom('team');
  const [bob, ...unharmed] = await Promise.all(
    [bobs, ...others].map(async ({ browser, app }, index) => {
      const viewer = await Peer.open(browser, app.url, `Viewer ${index}`, { without: ['videoinput', 'audioinput'] });
      await viewer.expectOnline();
      await viewer.joinRoom('team');
      return viewer;
    }),
  );
  await Promise.all([bob!, ...unharmed].map((viewer) => expectMovingPicture(viewer.tile(ann.name), 1)));
  await expect.poll(() => encodedPictures(ann.page), { timeout: FED_MS }).toEqual({ large: 1, tiny: 3 });

  const { card } = bobs.host;
  const troubles = [
    { scenario: 'nothing', begin: () => undefined, end: () => undefined },
    { scenario: '5 % loss', begin: () => card.impair({ kind: 'loss', percent: 5 }), end: () => card.impair() },
    { scenario: '20 % loss', begin: () => card.impair({ kind: 'loss', percent: 20 }), end: () => card.impair() },
    { scenario: '300 kbit/s', begin: () => card.limitRate(300), end: () => card.limitRate(null) },
    { scenario: 'a computer that stands still', begin: () => bobs.host.freeze(), end: () => bobs.host.thaw() },
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

test('of three whom one encoder feeds the one whose way has no room for it any more goes on with a smaller picture', async ({
  lan,
  report,
}) => {
  test.setTimeout(240_000);
  const [anns, bobs, caras] = await openPeople(lan, ['Ann', 'Bob', 'Cara']);
  const initScript = { content: [makeCamerasBusy, wantOneEncoder].map((run) => `(${String(run)})();`).join('') };
  const ann = await Peer.open(anns.browser, anns.app.url, 'Ann 2', { picture: 'full', initScript });
  await ann.expectOnline();
  await ann.joinRoom('team');
  const [bob, cara] = await Promise.all(
    [bobs, caras].map(async ({ browser, app }, index) => {
      const viewer = await Peer.open(browser, app.url, `Viewer ${index}`, { without: ['videoinput', 'audioinput'] });
      await viewer.expectOnline();
      await viewer.joinRoom('team');
      return viewer;
    }),
  );
  const fed = { large: 1, tiny: 2 };
  for (let times = 1; times <= 2; times += 1) {
    await expect.poll(() => encodedPictures(ann.page), { timeout: FED_MS * times }).toEqual(fed);
    const pages = [bob!, cara!].map(({ page }) => page);
    for (const page of pages) await watchMediaGaps(page, [ann.name]);
    bobs.host.card.limitRate(NARROW_KBIT);
    await delay(TROUBLE_MS);
    const [own, other] = [await longestGaps([bob!.page]), await longestGaps([cara!.page])];
    bobs.host.card.limitRate(null);
    const scenario = `${NARROW_KBIT} kbit/s at one of a room of three that one encoder feeds, time ${times}`;
    report.time(scenario, 'longest gap in the picture there', own.video, { within: NARROWED_MS });
    report.time(scenario, 'longest gap in a picture of the other', other.video, { within: UNSEEN_MS });
  }
});
