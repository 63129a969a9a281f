import type { Page } from '@playwright/test';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
  { width: 400, height: 700 },
];

/** Controls that a notice lies over, wherever the page is scrolled to; by their names. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const region = document.querySelector('section[aria-label="Notices"]');
    const notices = [...(region?.children ?? [])].map((notice) => notice.getBoundingClientRect());
    if (notices.length === 0) throw new Error('no notice');
    return [...document.querySelectorAll('button, input, select, a')]
      .filter((control) => !region?.contains(control))
      .filter((control) => {
        control.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = control.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return region?.contains(top);
      })
      .map((control) => control.getAttribute('aria-label') ?? control.textContent);
  });
}

for (const state of ['missed', 'message', 'refused', 'muted', 'guests-ask-in-call', 'lobby-unwanted'] as const) {
  test(`notices cover no control: ${state}`, async ({ page }) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await openState(page, state);
      expect(await covered(page)).toEqual([]);
      await expect(page.getByRole('button', { name: 'Dismiss' }).last()).toBeInViewport({ ratio: 1 });
    }
  });
}

test('a message that came while the chat is closed leads into the chat', async ({ page }) => {
  await openState(page, 'message');
  const region = page.getByRole('region', { name: 'Notices' });
  await expect(region).toContainText('The plan is on the board.');
  await region.getByRole('button', { name: 'Open chat' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await expect(region.getByRole('button')).toHaveCount(0);
});

test('every notice ends by itself', async ({ pageApart: page }) => {
  await page.clock.install();
  await openState(page, 'room2');
  await page.evaluate(() => {
    const tomas = { peerId: 'peer-0', name: 'Tomás Rivera' };
    window.session.notices.setState(
      [
        { id: 11, kind: 'missed-call', from: tomas, count: 1 },
        { id: 12, kind: 'share-failed', reason: 'denied' },
        { id: 13, kind: 'call-failed', to: tomas, reason: 'declined' },
        { id: 14, kind: 'device-lost', device: 'camera', label: '', reason: 'stopped' },
      ],
      true,
    );
  });
  const region = page.getByRole('region', { name: 'Notices' });
  await expect(region.getByRole('button', { name: 'Dismiss' })).toHaveCount(4);
  await page.clock.runFor(10_100);
  await expect(region.getByRole('button', { name: 'Dismiss' })).toHaveCount(1);
  await page.clock.runFor(50_000);
  await expect(region.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
});

test('the way back into a room that was left ends by itself, but not while somebody is about to take it', async ({
  pageApart: page,
}) => {
  await page.clock.install();
  await openState(page, 'room-left');
  const rejoin = page.getByRole('button', { name: 'Rejoin' });
  await rejoin.focus();
  await page.clock.runFor(150_000);
  await expect(rejoin).toBeVisible();
  await rejoin.blur();
  await page.clock.runFor(121_000);
  await expect(rejoin).toBeHidden();
});
