import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/desktop-test.ts';
import { pointUntilOverlay } from '../support/overlay.ts';
import { expectAllConnected } from '../support/peer.ts';
import { mouseTo } from '../support/share-mouse.ts';
import { BARE_ROWS, layBarePointer } from './bare-pointer.ts';
import { inTurn, median, summary } from './rounds.ts';
import { report } from './row.ts';

/** How much longer than a bare data channel a pointer may take to the sharer's screen, ms. */
const LIMIT_MS = 50;
/** Of each in a round. */
const MOVES = 8;

interface MeasuredWindow extends Window {
  measured?: Promise<number>;
}

test('a pointer, from the viewer to the screen of who shares', async ({ openAnnAndBob, display }, testInfo) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ display: display.name });
  await ann.joinRoom('bench');
  await bob.joinRoom('bench');
  await expectAllConnected([ann, bob]);
  await ann.switchShareOption('Show on my screen');
  await ann.control('Share screen').click();
  await ann.pickEntireScreen();
  const shared = bob.screenOf('Ann');
  await expect(shared.locator('video')).toBeVisible();
  const overlay = await pointUntilOverlay(shared, annsApp.page, { x: 0.5, y: 0.5 });
  const pointer = overlay.locator('[data-pointer]');
  const bare = await layBarePointer(bob.page, overlay);

  let moves = 0;
  /** The median of some moves, ms. */
  async function timed(follower: Locator, move: (fraction: number) => Promise<void>): Promise<number> {
    const took: number[] = [];
    for (let count = 0; count < MOVES; count += 1) {
      moves += 1;
      // Each is far from the one before.
      took.push(await timeOf(bob.page, follower, () => move(0.1 + 0.8 * ((moves * 0.37) % 1))));
    }
    return median(took);
  }
  const rounds = await inTurn(
    async () => {
      // It was gone while the mouse was not over the picture.
      await mouseTo(shared, { x: 0.05, y: 0.5 });
      await pointer.waitFor({ state: 'attached' });
      return timed(pointer, (x) => mouseTo(shared, { x, y: 0.5 }));
    },
    () => timed(bare, (x) => bob.page.mouse.move(x * 200, BARE_ROWS / 2)),
  );
  const above = median(rounds.product) - median(rounds.floor);
  report(testInfo, {
    what: `a viewer's pointer until it is on the sharer's screen, loopback (floor: a bare data channel; ratio: what is above it, of ${LIMIT_MS} ms)`,
    product: summary(rounds.product, 'ms'),
    floor: summary(rounds.floor, 'ms'),
    ratio: above / LIMIT_MS,
    aim: '<= 1.00',
  });
});

/** How long a move of the mouse in one page takes until what follows it in another has been drawn elsewhere, ms. */
async function timeOf(page: Page, follower: Locator, move: () => Promise<void>): Promise<number> {
  // Both listen before anything moves: what comes before that would be waited for without end.
  await page.evaluate(noteMove);
  await follower.evaluate(noteDrawn);
  await move();
  const measured = () => (window as MeasuredWindow).measured!;
  const moved = await page.evaluate(measured);
  return (await follower.page().evaluate(measured)) - moved;
}

/** Notes when the system tells the page of its next movement: by the wall clock, which pages of two browsers have in common. */
function noteMove(): void {
  (window as MeasuredWindow).measured = new Promise((resolve) => {
    const note = ({ timeStamp }: Event): void => resolve(Date.now() - (performance.now() - timeStamp));
    addEventListener('pointermove', note, { once: true, capture: true });
  });
}

/** Notes when the frame after the first begins in which an element is elsewhere: that one has been drawn then. */
function noteDrawn(element: HTMLElement | SVGElement): void {
  const { left } = element.style;
  (window as MeasuredWindow).measured = new Promise((resolve) => {
    function look(): void {
      if (element.style.left === left) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(Date.now()));
    }
    requestAnimationFrame(look);
  });
}
