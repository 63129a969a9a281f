import type { Page } from '@playwright/test';
import { expect, test } from '../support/desktop-test.ts';
import { nextOverlay } from '../support/overlay.ts';
import { expectAllConnected } from '../support/peer.ts';
import { median, summary } from './rounds.ts';
import { report } from './row.ts';

/** How long a pointer may take to the sharer's screen, the network aside, ms. */
const LIMIT_MS = 50;
const MOVES = 50;

test('a pointer, from the viewer to the screen of who shares', async ({ openAnnAndBob, display }, testInfo) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ display: display.name });
  await ann.joinRoom('bench');
  await bob.joinRoom('bench');
  await expectAllConnected([ann, bob]);
  await ann.control('Share options').click();
  await annsApp.page.getByRole('menuitemcheckbox', { name: 'Show on my screen' }).click();
  await ann.control('Share screen').click();
  const picker = annsApp.page.getByRole('dialog', { name: 'Choose what to share' });
  await picker.getByRole('radio', { name: 'Entire screen' }).check();
  await picker.getByRole('button', { name: 'Share', exact: true }).click();

  const shared = bob.screenOf('Ann');
  const opened = nextOverlay(annsApp.page);
  await shared.getByRole('button', { name: 'Point', exact: true }).click();
  async function moveTo(x: number): Promise<void> {
    const picture = (await shared.locator('video').boundingBox())!;
    await bob.page.mouse.move(picture.x + x * picture.width, picture.y + picture.height / 2);
  }
  let isOpen = false;
  void opened.then(() => (isOpen = true));
  // The picture gets its place while it comes.
  await expect(async () => {
    for (const x of [0.9, 0.95]) await moveTo(x);
    expect(isOpen).toBe(true);
  }).toPass();
  const overlay = await opened;
  await overlay.locator('[data-pointer]').waitFor({ state: 'attached' });
  const took: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    const x = 0.1 + (0.8 * ((move * 37) % MOVES)) / MOVES;
    const drawn = whenDrawnElsewhere(overlay);
    const moved = whenMoved(bob.page);
    await moveTo(x);
    took.push((await drawn) - (await moved));
  }
  report(testInfo, {
    what: "a viewer's pointer until it is on the sharer's screen, loopback (floor: the limit)",
    product: summary(took, 'ms'),
    floor: `${LIMIT_MS} ms`,
    ratio: median(took) / LIMIT_MS,
    aim: '<= 1.00',
  });
});

/** When the page hears of the next movement; ms, by a clock that all pages of this computer have. */
function whenMoved(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const note = (): void => resolve(performance.timeOrigin + performance.now());
        addEventListener('pointermove', note, { once: true, capture: true });
      }),
  );
}

/** When the frame begins in which the pointer is somewhere else than now; ms, as `whenMoved`. */
function whenDrawnElsewhere(overlay: Page): Promise<number> {
  return overlay.locator('[data-pointer]').evaluate(async (pointer: HTMLElement) => {
    const { left } = pointer.style;
    while (pointer.style.left === left) await new Promise(requestAnimationFrame);
    return performance.timeOrigin + performance.now();
  });
}
