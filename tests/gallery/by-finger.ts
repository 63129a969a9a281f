import type { Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { cutOff, overflow } from './fits.ts';
import { expect } from './test.ts';

/** Expects that everything that is pressed is 44 px at least, and fits, where the page is one for a finger for that long. */
export async function expectForFinger(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await atRest(page);
  expect(await tooSmall(page), 'for a finger').toEqual([]);
  expect(await overflow(page), 'for a finger').toBe(0);
  await expect.poll(() => cutOff(page), 'for a finger').toEqual([]);
  // A mouse is back with that.
  await devTools.detach();
  await atRest(page);
}

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
