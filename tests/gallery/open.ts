import { expect, type Page } from '@playwright/test';
import type { StateName } from './state-names.ts';

/** Some states are one press away from what the session shows. */
const OPENED_BY: Partial<Record<StateName, string>> = {
  chat: 'Chat',
  people: 'People',
  settings: 'Settings',
  picker: 'Share screen',
};

/**
 * Opens a page of the gallery.
 *
 * @returns what the browser complained about (errors, refused styles and scripts), growing as it goes on
 */
export async function openState(page: Page, state: StateName): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${process.env['GALLERY_URL']}/?state=${state}`);
  const opener = OPENED_BY[state];
  if (opener !== undefined) {
    await page
      .getByRole('toolbar', { name: 'Call controls' })
      .getByRole('button', { name: opener, exact: true })
      .click();
  }
  await expect(page.locator('h1')).toBeAttached();
  await atRest(page);
  return complaints;
}

/** Waits for every animation that ends: colours and places are judged at rest. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
