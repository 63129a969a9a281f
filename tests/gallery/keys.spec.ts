import type { Locator, Page } from '@playwright/test';
import { openState } from './open.ts';
import type { StateName } from './state-names.ts';
import { expect, test } from './test.ts';

function keysDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Keys' });
}

/** The keys that the dialog tells for what has this name. */
function keysFor(page: Page, name: string): Locator {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
  return keysDialog(page).locator('dl > div').filter({ has: term }).getByRole('definition');
}

for (const state of ['lobby', 'room2'] as const) {
  test(`? shows the keys, and Escape goes back: ${state}`, async ({ page }) => {
    await openState(page, state);
    await page.getByRole('button', { name: 'Settings' }).focus();
    await page.keyboard.press('?');
    await expect(keysDialog(page)).toBeVisible();
    await expect(keysFor(page, 'Leave')).toHaveText(/^(Ctrl\+Shift\+L|⇧\+⌘\+L)$/);
    await expect(keysFor(page, 'Full screen')).toHaveText('F');
    await page.keyboard.press('Escape');
    await expect(keysDialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  });
}

test('the menu “More” shows them too', async ({ page }) => {
  await openState(page, 'room2');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  await expect(keysDialog(page)).toBeVisible();
});

const WRITTEN: readonly (readonly [StateName, string])[] = [
  ['lobby', 'Search people'],
  ['lobby', 'Your name'],
  ['chat', 'Message'],
];
for (const [state, field] of WRITTEN) {
  test(`in a field ? is a question mark: ${field}`, async ({ page }) => {
    await openState(page, state);
    await page
      .getByRole('searchbox', { name: field })
      .or(page.getByRole('textbox', { name: field }))
      .focus();
    await page.keyboard.type('who?');
    await expect(page.locator(':focus')).toHaveValue(/who\?$/);
    await expect(keysDialog(page)).toBeHidden();
  });
}

test('on a message of the chat ? is written, too', async ({ page }) => {
  await openState(page, 'chat');
  await page.getByRole('log').getByRole('article').first().click();
  await page.keyboard.type('? yes');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('? yes');
  await expect(keysDialog(page)).toBeHidden();
});

test('without shortcuts ? is none', async ({ page }) => {
  await openState(page, 'room2');
  await page.evaluate(() => window.session.setPreferences({ shortcuts: false }));
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(keysDialog(page)).toBeHidden();
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  await expect(keysFor(page, 'Leave')).toHaveText('Off');
});
