import { axeFindings } from '../support/axe.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('[PEOPLE-5] a status is set by one press on a suggestion, seen on the own card and taken back by one press', async ({
  pageApart: page,
}) => {
  await page.clock.setFixedTime(new Date(2030, 4, 7, 12, 0));
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'Set a status' }).click();
  await page.getByRole('group', { name: 'Suggestions' }).getByRole('button', { name: 'Lunch' }).click();
  const own = page.getByRole('button', { name: 'Your status: 🍽️ Lunch · until' });
  await expect(own).toBeFocused();
  const until = new Date(2030, 4, 7, 13, 0).getTime();
  expect(await commands(page)).toEqual([`setStatus ${JSON.stringify({ emoji: '🍽️', text: 'Lunch', until })}`]);
  await page.getByRole('button', { name: 'Clear status' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Set a status' })).toBeFocused();
});

test('[PEOPLE-5] a status in own words, with any emoji and an end, is set by keys alone', async ({
  pageApart: page,
}) => {
  await page.clock.setFixedTime(new Date(2030, 4, 7, 12, 0));
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'Set a status' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Your status' });
  await expect(dialog.getByRole('textbox', { name: 'In your own words' })).toBeFocused();
  await page.keyboard.type('At the dentist');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Calendar' })).toBeChecked();
  const other = dialog.getByRole('textbox', { name: 'Another emoji' });
  await other.fill('x');
  await expect(dialog.getByRole('radio', { name: 'Calendar' })).toBeChecked();
  await other.fill('🦷');
  await dialog.getByRole('combobox', { name: 'Until' }).selectOption('A time of day');
  await dialog.getByLabel('Time', { exact: true }).fill('09:30');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const until = new Date(2030, 4, 8, 9, 30).getTime();
  expect(await commands(page)).toEqual([`setStatus ${JSON.stringify({ emoji: '🦷', text: 'At the dentist', until })}`]);
});

test('[PEOPLE-5] what others say stands beside what they do, is read with their button and is not searched', async ({
  page,
}) => {
  await openState(page, 'lobby-12');
  const row = page.getByRole('listitem').filter({ hasText: 'Tomás Rivera' });
  await expect(row).toContainText('Available');
  await expect(row).toContainText(/🍽️ Lunch · until 0?1/);
  await expect(page.getByRole('button', { name: 'Call Tomás Rivera' })).toHaveAccessibleDescription(/Available.*Lunch/);
  await expect(page.getByTitle('Writing the quarterly report for the whole house, all of it')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('Lunch');
  await expect(page.getByRole('button', { name: 'Call Tomás Rivera' })).toHaveCount(0);
});

test('[VER-2] where the hub tells nobody of it, the dialog says so', async ({ page }) => {
  await openState(page, 'status');
  await expect(page.getByText('Others do not see it now')).toHaveCount(0);
  await page.evaluate(() => {
    const { hub } = window.session;
    const state = hub.getState();
    if (state.kind === 'online') hub.setState({ ...state, tellsStatus: false }, true);
  });
  await expect(page.getByRole('status').filter({ hasText: 'Others do not see it now' })).toBeVisible();
});
