import { atRest } from '../support/at-rest.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

for (const [state, opener] of [
  ['lobby', 'Settings'],
  ['lobby', 'Check camera and sound'],
  ['room2', 'Invite'],
] as const)
  test(`a press beside a dialog closes it, and the focus goes back: ${opener}`, async ({ page }) => {
    await openState(page, state);
    await page.getByRole('button', { name: opener, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await atRest(page);
    const { x, y, width, height } = (await dialog.boundingBox())!;
    // On its padding, and out of it with the button held, as text is marked.
    await page.mouse.click(x + 3, y + height / 2);
    await page.mouse.move(x + width / 2, y + 8);
    await page.mouse.down();
    await page.mouse.move(4, 4);
    await page.mouse.up();
    await expect(dialog).toBeVisible();
    await page.mouse.click(4, 4);
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: opener, exact: true }).first()).toBeFocused();
  });

for (const state of ['ringing', 'outgoing', 'ringing-name-taken', 'hub-key', 'verify-codes', 'status'] as const)
  test(`a press beside what waits for an answer, or holds words, does nothing, and neither does the search's key: ${state}`, async ({
    page,
  }) => {
    await openState(page, state);
    const before = await commands(page);
    await page.mouse.click(4, 4);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await commands(page)).toEqual(before);
  });

test('nor does either take a hub’s address that was typed and is not used yet; once it is, they close the settings', async ({
  page,
}) => {
  await openState(page, 'settings-network');
  const address = page.getByRole('textbox', { name: 'Hub address' });
  await address.fill('10.0.0');
  await page.mouse.click(4, 4);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(address).toHaveValue('10.0.0');
  await address.fill('10.0.0.9');
  await page.getByRole('button', { name: 'Use this hub' }).click();
  await expect(page.getByText('Set by you: 10.0.0.9')).toBeVisible();
  await page.mouse.click(4, 4);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('nor servers and an address of updates that are typed and not kept yet', async ({ page }) => {
  await openState(page, 'settings-network');
  const user = page.getByRole('textbox', { name: 'User name' });
  await user.fill('half');
  await page.mouse.click(4, 4);
  await expect(user).toHaveValue('half');

  await openState(page, 'update-available');
  const feed = page.getByRole('textbox', { name: 'Updates from' });
  await feed.fill('https://upd');
  await page.mouse.click(4, 4);
  await expect(feed).toHaveValue('https://upd');
});

test('the key of the search closes the settings in the lobby and goes to the search', async ({ page }) => {
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toBeFocused();
});

test('the key of the search closes a dialog in a call and shows the people there', async ({ page }) => {
  await openState(page, 'invite');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
});
