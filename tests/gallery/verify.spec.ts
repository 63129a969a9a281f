import type { Page } from '@playwright/test';
import type { Verification } from '../../renderer/core/model.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

function setVerification(page: Page, verification: Verification): Promise<void> {
  return page.evaluate((next) => {
    const room = window.session.room.getState();
    if (room.kind !== 'joined') throw new Error('not in a room');
    const participants = room.participants.map((one) => (one.self ? one : { ...one, verification: next }));
    window.session.room.setState({ ...room, participants }, true);
  }, verification);
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Check that nobody listens in' });

test('codes are compared with the keyboard alone, and the focus goes back to where it came from', async ({ page }) => {
  await openState(page, 'room2');
  await page.evaluate(() => {
    window.session.verify = (peerId) => window.session.commands.push(`verify ${peerId}`);
  });
  const verify = page.getByRole('button', { name: 'Verify Tomás Rivera' });
  await verify.focus();
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual(['verify peer-0']);
  await setVerification(page, { kind: 'asked', by: 'me' });
  await expect(dialogOf(page).getByRole('status')).toContainText('Waiting for Tomás Rivera');
  const code = { emoji: [0, 0, 2, 3, 4, 5, 63], numbers: [1000, 9191, 4176] };
  await setVerification(page, { kind: 'comparing', code, confirmedBy: 'nobody' });
  await expect(dialogOf(page).getByRole('status')).toContainText('Tomás Rivera must see the same seven');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'They do not match' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual(['verify peer-0', 'judgeCodes peer-0 true']);
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toBeHidden();
  await expect(verify).toBeFocused();
});

test('emoji are read by their names, once, in their order, and the numbers after them', async ({ page }) => {
  await openState(page, 'verify-codes');
  await expect(dialogOf(page)).toMatchAriaSnapshot(`
    - list "Your emoji":
      - listitem: Strawberry
      - listitem: Headphones
      - listitem: Light bulb
      - listitem: Thumbs up
      - listitem: Telephone
      - listitem: Butterfly
      - listitem: Aeroplane
    - paragraph:
      - text: "On the phone? Read the numbers:"
      - strong: 7735 4176 7116
  `);
});

test('They match counts once, and Escape ends the comparison', async ({ page }) => {
  await openState(page, 'verify-confirmed');
  await page.getByRole('button', { name: 'They match' }).click({ force: true });
  expect(await commands(page)).toEqual(['verify peer-0']);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  expect(await commands(page)).toEqual(['verify peer-0', 'closeVerification peer-0']);
});

test('[VERIFY-1] an offer to compare takes nothing from who is typing, and opens nothing by itself', async ({
  page,
}) => {
  await openState(page, 'room2');
  await page.getByRole('button', { name: 'Chat' }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.pressSequentially('Hello');
  await setVerification(page, { kind: 'asked', by: 'them' });
  const offer = page.getByRole('status').filter({ hasText: 'Tomás Rivera wants to check with you' });
  await expect(offer).toBeVisible();
  await page.keyboard.type(' there');
  await expect(message).toHaveValue('Hello there');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toBeHidden();
  expect(await commands(page)).toEqual(['closeVerification peer-0']);
});

test('an offer is taken up with Compare', async ({ page }) => {
  await openState(page, 'verify-offered');
  await page.getByRole('button', { name: 'Compare' }).click();
  expect(await commands(page)).toEqual(['verify peer-0']);
  await expect(dialogOf(page)).toBeVisible();
});

test('[VERIFY-4] a mismatch says what to do, in the dialog and after it', async ({ page }) => {
  await openState(page, 'verify-codes');
  await page.getByRole('button', { name: 'They do not match' }).click();
  const words = 'Somebody may be listening in. End the call and talk to Tomás Rivera in person.';
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(dialogOf(page).getByRole('alert')).toContainText(words);
  await setVerification(page, { kind: 'mismatched', saidBy: 'me' });
  await dialogOf(page).getByRole('button', { name: 'Close' }).last().click();
  await setVerification(page, { kind: 'mismatched', saidBy: 'me' });
  await expect(page.getByRole('alert')).toContainText(words);
  await page.getByRole('button', { name: 'End the call' }).click();
  expect((await commands(page)).at(-1)).toBe('leaveRoom');
});

test('with more than two people it is the list that offers to verify each of the others', async ({ page }) => {
  await openState(page, 'room4');
  await expect(page.getByRole('button', { name: /^Verify/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'People' }).click();
  await expect(page.getByRole('list', { name: 'In this room' }).getByRole('button', { name: /^Verify/ })).toHaveCount(
    3,
  );
});
