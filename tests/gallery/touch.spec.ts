import type { Locator, Page } from '@playwright/test';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

test('in forced colours it is seen what is chosen, what is on, and who speaks', async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: 'active', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const ground = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor);
  await openState(page, 'settings-calls');
  const switches = page.getByRole('switch');
  expect(await ground(switches.and(page.locator(':checked')).first())).not.toBe(
    await ground(switches.and(page.locator(':not(:checked)')).first()),
  );
  await openState(page, 'lobby');
  const option = (name: string) => page.locator('label').filter({ hasText: name });
  expect(await ground(option('Available'))).not.toBe(await ground(option('Do not disturb')));
  await openState(page, 'muted');
  const control = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
  expect(await ground(control('Unmute microphone'))).not.toBe(await ground(control('Chat')));
  await openState(page, 'room4');
  const bars = page.locator('figure[data-speaking=true] figcaption span:empty');
  expect(await bars.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(0, 0, 0)');
  await context.close();
});

/** How something looks, with what lies over and beside it: its pixels. */
async function isSeenPressed(page: Page, pressed: Locator, drawn = pressed): Promise<boolean> {
  const { x, y, width, height } = (await pressed.boundingBox())!;
  await pressed.hover();
  const look = () => drawn.screenshot({ animations: 'disabled' });
  const before = await look();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  const during = await look();
  // Released elsewhere, it is no press.
  await page.mouse.move(0, 0);
  await page.mouse.up();
  return !before.equals(during);
}

test('a button, a choice and a switch look pressed while they are', async ({ page }) => {
  await openState(page, 'lobby');
  expect(await isSeenPressed(page, page.getByRole('button', { name: 'New room', exact: true })), 'button').toBe(true);
  const choice = page.locator('label').filter({ hasText: 'Do not disturb' });
  expect(await isSeenPressed(page, choice), 'choice').toBe(true);
  await openState(page, 'settings-calls');
  const toggle = page.getByRole('switch').first();
  expect(await isSeenPressed(page, toggle, toggle.locator('..')), 'switch').toBe(true);
});
