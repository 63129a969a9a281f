import type { Page } from '@playwright/test';
import { commands, openState } from './open.ts';
import { chooseSection } from '../support/settings.ts';
import { expect, test } from './test.ts';

const known = (page: Page) => page.getByRole('list', { name: 'People you know' });

test('[TRUST-3] [TRUST-7] the settings show the own code, whom one knows, and who of them is verified', async ({
  page,
}) => {
  await openState(page, 'settings-people');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toContainText('Your code');
  await expect(known(page).getByRole('listitem')).toHaveCount(2);
  await expect(known(page).getByRole('listitem').first()).toContainText(/Aiko Tanaka.*Verified/);
  await expect(known(page).getByRole('listitem').last()).toContainText('MQKT-QYT0-0000-0000');
});

test('[TRUST-7] whoever is forgotten stays in their place with an Undo, which has the focus and the key that pressed it', async ({
  page,
}) => {
  await openState(page, 'settings-people');
  await page.getByRole('button', { name: 'Forget Aiko Tanaka' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Aiko Tanaka is forgotten.' })).toBeAttached();
  await expect(page.getByRole('button', { name: 'Undo for Aiko Tanaka' })).toBeFocused();
  await expect(known(page).getByRole('listitem').first()).toContainText(/Aiko Tanaka.*New/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Forget Aiko Tanaka' })).toBeFocused();
  await expect(known(page).getByRole('listitem').first()).toContainText(/Aiko Tanaka.*Verified/);
  expect(await commands(page)).toEqual(['forgetPerson peer-1', 'rememberPerson peer-1']);

  await page.getByRole('button', { name: 'Forget Aiko Tanaka' }).press('Enter');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(known(page).getByRole('listitem')).toHaveCount(1);
});

test('[TRUST-7] among many people one searches by name or code, and two of one name are told apart by it', async ({
  page,
}) => {
  await openState(page, 'settings-500-people');
  const search = page.getByRole('searchbox', { name: 'Search: People you know' });
  await search.fill('tomás');
  await expect(known(page).getByRole('listitem')).toHaveCount(2);
  const codes = await known(page).getByRole('code').allTextContents();
  const forget = page.getByRole('button', { name: 'Forget Tomás Rivera' });
  for (const [index, code] of codes.entries()) await expect(forget.nth(index)).toHaveAccessibleDescription(code);
  await search.fill(codes[1]?.toLowerCase() ?? '');
  await expect(known(page).getByRole('listitem')).toHaveCount(1);
  await search.fill('nobody of this name');
  await expect(page.getByText('Nobody of that name or code.')).toBeVisible();
});

test('[TRUST-7] nobody is forgotten in a call, where that would let in whoever is held for a name', async ({
  page,
}) => {
  await openState(page, 'settings');
  await chooseSection(page, 'You');
  await expect(known(page).getByRole('listitem')).toHaveCount(7);
  await expect(page.getByRole('button', { name: /^Forget/ })).toHaveCount(0);
  await expect(page.getByText('Leave the call to forget somebody.')).toBeVisible();
});

test('[TRUST-5] whoever is verified is offered to be verified again, and the others for the first time', async ({
  page,
}) => {
  await openState(page, 'held-people');
  await expect(page.getByRole('button', { name: 'Verify again with Tomás Rivera' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verify Aiko Tanaka', exact: true })).toBeVisible();
});
