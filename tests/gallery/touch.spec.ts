import type { Locator, Page } from '@playwright/test';
import { cutOff, overflow } from './fits.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

/** What can be pressed and is smaller than a finger wants, px. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, select, summary, [role^=menuitem], label:has(input), input:not(label input)',
      ),
    ]
      .filter((one) => one.checkVisibility())
      .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
  );
}

test('for a finger everything that is pressed is 44 px at least, and fits', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 400, height: 700 } });
  const page = await context.newPage();
  for (const state of [
    'lobby-12',
    'settings-calls',
    'room4',
    'share5',
    'ringing',
    'picker',
    'devices-work',
    'chat',
  ] as const) {
    await openState(page, state);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await tooSmall(page), state).toEqual([]);
    expect(await overflow(page), state).toBe(0);
    await expect.poll(() => cutOff(page)).toEqual([]);
  }
  await context.close();
});

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
