import { untilAnswerable } from '../support/keyboard.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('[ASK-1] somebody in a call has "Ask to join" in place of "Call", and it can be taken back', async ({ page }) => {
  await openState(page, 'lobby');
  await expect(page.getByRole('button', { name: 'Call Ben Okafor' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ask to join Ben Okafor' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Asking to join' });
  await expect(dialog.getByRole('status')).toHaveText('Asking Ben Okafor…');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await commands(page)).toEqual(['askToJoin peer-2', 'cancelCall']);
});

test('[VER-2] where nobody can be asked they are called as ever', async ({ page }) => {
  await openState(page, 'lobby');
  await page.evaluate(() => {
    const { hub } = window.session;
    const state = hub.getState();
    if (state.kind === 'online') hub.setState({ ...state, canAsk: false }, true);
  });
  await expect(page.getByRole('button', { name: 'Call Ben Okafor' })).toBeVisible();
});

test('Enter in the search asks whoever is in a call', async ({ page }) => {
  await openState(page, 'lobby');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('ben');
  await expect(page.getByText('Enter asks', { exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search people' }).press('Enter');
  expect(await commands(page)).toEqual(['askToJoin peer-2']);
});

test('[TRUST-4] whoever asks by the name of somebody known is let in only once it is said who that is', async ({
  page,
}) => {
  await openState(page, 'requested-name-taken');
  await page.getByRole('button', { name: 'Admit' }).click();
  const question = page.getByRole('dialog', { name: 'Who asks to join?' });
  await expect(question).toBeVisible();
  expect(await commands(page)).toEqual([]);
  await untilAnswerable(question);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await page.getByRole('button', { name: 'Not now' }).click();
  expect(await commands(page)).toEqual(['refuseToJoin k3yOfSomebodyElse00000']);
});

test('[TRUST-4] the yes to who that is lets in whoever asked, without a second press', async ({ page }) => {
  await openState(page, 'requested-name-taken');
  await page.getByRole('button', { name: 'Admit' }).click();
  const question = page.getByRole('dialog', { name: 'Who asks to join?' });
  await question.getByRole('button', { name: /^Connect/ }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('button', { name: 'Admit' })).toHaveCount(0);
  expect(await commands(page)).toEqual([
    'vouchFor Tomás Rivera k3yOfSomebodyElse00000',
    'letJoin k3yOfSomebodyElse00000',
  ]);
});

test('in a room whoever is in another call is called anyway, which holds this one, or not at all where that cannot be', async ({
  page,
}) => {
  await openState(page, 'people');
  await page.evaluate(() =>
    window.session.people.setState((all) => all.map((one) => ({ ...one, activity: 'in-call' as const })), true),
  );
  const row = page.getByRole('list', { name: 'People nearby' }).getByRole('listitem').filter({ hasText: 'Lena Vogt' });
  const anyway = row.getByRole('button', { name: 'Call anyway: Lena Vogt' });
  await expect(anyway).toHaveText('Call anyway');
  await expect(anyway).toHaveAccessibleDescription(/In a call.*This call is on hold for you meanwhile/);
  expect((await row.getByText('Lena Vogt').boundingBox())!.width).toBeGreaterThan(60);
  await anyway.press('Enter');
  expect(await commands(page)).toEqual(['holdAndCall peer-3']);

  // Another room is on hold already.
  await page.evaluate(() => window.session.onHold.setState({ title: 'Planning', company: [] }, true));
  const call = row.getByRole('button', { name: 'Call Lena Vogt' });
  await expect(call).toHaveAttribute('aria-disabled', 'true');
  await expect(call).toHaveAttribute('title', 'In another call.');
  await expect(row.getByText('In a call')).toBeVisible();
  await call.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search people' });
  await search.fill('len');
  await search.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Lena Vogt is in another call.' })).toBeAttached();
  expect(await commands(page)).toEqual(['holdAndCall peer-3']);
});
