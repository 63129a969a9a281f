import { untilAnswerable } from '../support/keyboard.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const CONNECT = 'Connect: it is Tomás Rivera with another computer';

test('[TRUST-4] a call of somebody with a known name rings neither in the title nor anywhere, and asks with both codes', async ({
  page,
}) => {
  await openState(page, 'ringing-name-taken');
  await expect(page).toHaveTitle('Earshot');
  await expect(page.getByRole('dialog', { name: 'Incoming call' })).toBeHidden();
  const dialog = page.getByRole('dialog', { name: 'Somebody wants to call you' });
  await expect(dialog).toHaveAccessibleDescription(/^Somebody new calls themself Tomás Rivera\./);
  await expect(dialog.getByRole('definition')).toHaveText(['JDY8-WZ9A-4SWV-M7E8', 'MQKT-QYT0-0000-0000']);
});

test('[TRUST-4] the focus is on the answer that connects nobody, once answers are taken', async ({ page }) => {
  await openState(page, 'ringing-name-taken');
  const dialog = page.getByRole('dialog');
  await untilAnswerable(dialog);
  await expect(dialog.getByRole('button', { name: 'Do not connect' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await commands(page)).toEqual(['declineCall']);
});

test('[TRUST-4] Escape connects nobody, and no key of the first moments answers', async ({ pageApart: page }) => {
  await page.clock.install();
  await openState(page, 'lobby');
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => {
    const from = { peerId: 'k3yOfSomebodyElse00000', name: 'Tomás Rivera' };
    window.session.call.setState({ kind: 'incoming', callId: 'call', from, guest: false, phase: 'asking' }, true);
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeFocused();
  await page.clock.runFor(500);
  for (const key of ['Enter', 'Space', 'Tab', 'Enter', 'Tab', 'Enter', 'Escape']) await page.keyboard.press(key);
  expect(await commands(page)).toEqual([]);
  await page.clock.runFor(300);
  await page.keyboard.press('Escape');
  expect(await commands(page)).toEqual(['declineCall']);
});

test('[TRUST-4] the answer yes is one Tab away, and takes the call', async ({ page }) => {
  await openState(page, 'ringing-name-taken');
  await untilAnswerable(page.getByRole('dialog'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: CONNECT })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual(['vouchFor Tomás Rivera k3yOfSomebodyElse00000']);
  await expect(page.getByRole('status').filter({ hasText: 'Connecting to Tomás Rivera' })).toBeVisible();
});

test('[TRUST-4] nobody is called before the answer', async ({ page }) => {
  await openState(page, 'outgoing-name-taken');
  await page.getByRole('button', { name: 'Do not connect' }).click();
  expect(await commands(page)).toEqual(['cancelCall']);
});

test('[TRUST-4] somebody held in a room has the question on their tile, and is let in by it', async ({ page }) => {
  await openState(page, 'held');
  const tile = page.getByRole('figure', { name: 'Tomás Rivera (2)' });
  await expect(tile).toContainText('Held back until you say who this is');
  await tile.getByRole('button', { name: 'Who is this?' }).press('Enter');
  await page.getByRole('button', { name: 'Do not connect' }).click();
  expect(await commands(page)).toEqual([]);
  await tile.getByRole('button', { name: 'Who is this?' }).click();
  await page.getByRole('button', { name: CONNECT }).click();
  expect(await commands(page)).toEqual(['vouchFor Tomás Rivera k3yOfSomebodyElse00000']);
  await expect(tile).not.toContainText('Held back');
});

test('[TRUST-4] the question is about the name that it was opened for: another one begins it anew', async ({
  page,
}) => {
  await openState(page, 'held');
  await page.getByRole('figure', { name: 'Tomás Rivera (2)' }).getByRole('button', { name: 'Who is this?' }).click();
  await untilAnswerable(page.getByRole('dialog'));
  await page.evaluate(() => {
    const { room } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') throw new Error('not in a room');
    const participants = state.participants.map((one) => (one.isHeld ? { ...one, name: 'Aiko Tanaka' } : one));
    room.setState({ ...state, participants }, true);
  });
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await commands(page)).toEqual([]);
});

test('[TRUST-5] new and verified people are marked in list and tile, with what it means, and known ones are not', async ({
  page,
}) => {
  await openState(page, 'lobby-trust');
  const call = (name: string) => page.getByRole('button', { name: `Call ${name}`, exact: true });
  await expect(page.getByRole('button', { name: 'Ask to join Ben Okafor' })).toHaveAccessibleDescription(
    'In a call New You have not met this person on this computer before.',
  );
  await expect(call('Aiko Tanaka')).toHaveAccessibleDescription(
    'Available Verified You two compared codes, and they matched.',
  );
  await expect(call('Tomás Rivera')).toHaveAccessibleDescription('Available');
  await openState(page, 'held');
  await expect(page.getByRole('figure', { name: 'Aiko Tanaka' })).toContainText('New');
  await expect(page.getByRole('figure', { name: 'Tomás Rivera', exact: true })).toContainText('Verified');
});

test('[LINK-10] whoever is only introduced, or not seen by everybody, is marked on tile and list, with what it means', async ({
  page,
}) => {
  const means = [
    'Introduced by Tomás Rivera',
    'Only Tomás Rivera says that Ben Okafor is in this room.',
    'Not seen by everybody',
    'Not everybody sees Ben Okafor: somebody else in this room has no connection to them, or does not let them in.',
  ];
  await openState(page, 'introduced-people');
  const tile = page.getByRole('figure', { name: 'Ben Okafor' });
  const inList = page
    .getByRole('list', { name: 'In this room' })
    .getByRole('listitem')
    .filter({ hasText: 'Ben Okafor' });
  for (const place of [tile, inList]) for (const words of means) await expect(place).toContainText(words);
  await expect(page.getByRole('figure', { name: 'Aiko Tanaka' })).not.toContainText('Introduced');
});

test('[LINK-10] on a tile the marks give way to the name, which is shown whole', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openState(page, 'introduced-people');
  const name = page.getByRole('figure', { name: 'Ben Okafor' }).locator('figcaption bdi').first();
  const [whole, shown] = await name.evaluate((text) => [
    text.getBoundingClientRect().width,
    text.parentElement?.getBoundingClientRect().width ?? 0,
  ]);
  expect(shown).toBeGreaterThanOrEqual(whole ?? Infinity);
});
