import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a key, `most` times at most, until that element has the focus, as a person without a mouse does. */
export async function moveFocusTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'ArrowRight' = 'Tab',
  most = 40,
): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} presses of ${key} do not lead to ${String(target)}`);
}

/** Waits until a dialog about a call that rings takes answers (SPEC.md [CONSENT-4]). Clicks wait for that by themselves. */
export function untilAnswerable(dialog: Locator): Promise<void> {
  return expect(dialog.locator('[inert]')).toHaveCount(0);
}

/**
 * Replaces the text of a box. In Firefox key by key: Playwright's `fill` sets the value in a way that React does not
 * notice.
 */
export async function typeInto(box: Locator, text: string): Promise<void> {
  if (!(await box.evaluate(() => navigator.userAgent.includes('Firefox')))) return box.fill(text);
  await box.press('ControlOrMeta+a');
  await box.pressSequentially(text);
}
