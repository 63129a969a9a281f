import type { Page } from '@playwright/test';
import { untilAnswerable } from '../support/keyboard.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

function talking(page: Page): Promise<boolean> {
  return page.evaluate(() => window.session.media.getState().talking);
}

/** A real press or release of the space bar that makes another character, as it does with Option or on some layouts. */
async function space(page: Page, type: 'keyDown' | 'keyUp', key: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.dispatchKeyEvent', { type, key, code: 'Space', windowsVirtualKeyCode: 32 });
}

async function openMuted(page: Page): Promise<void> {
  await openState(page, 'muted');
  await page.keyboard.down('Space');
  expect(await talking(page)).toBe(true);
}

for (const [how, key] of [
  ['Option', '\u00a0'],
  ['Shift on a French keyboard', '\u202f'],
] as const) {
  test(`Space is let go as another character: ${how}`, async ({ page }) => {
    await openMuted(page);
    await space(page, 'keyUp', key);
    expect(await talking(page)).toBe(false);
  });
}

test('Space starts to talk on a layout that makes another character of it', async ({ page }) => {
  await openState(page, 'muted');
  await space(page, 'keyDown', '\u00a0');
  expect(await talking(page)).toBe(true);
});

test('the Command key ends talking: macOS does not tell of a release while it is down', async ({ page }) => {
  await openMuted(page);
  await page.keyboard.down('Meta');
  expect(await talking(page)).toBe(false);
});

test('focus that goes into a text field ends talking, and what is still held types nothing', async ({ page }) => {
  await openMuted(page);
  await page.getByRole('button', { name: 'Chat' }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();
  expect(await talking(page)).toBe(false);
  // Without `up` in between this is a repeat.
  await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await expect(message).toHaveValue('');
  await page.keyboard.press('Space');
  await expect(message).toHaveValue(' ');
});

test('a letter that talks is written while the chat is open, also where nothing has the focus', async ({ page }) => {
  await openState(page, 'muted');
  await page.evaluate(() => window.session.setPreferences({ plainKeys: { talk: 'T' } }));
  await page.getByRole('button', { name: 'Chat' }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();
  await message.blur();
  await page.keyboard.down('t');
  expect(await talking(page)).toBe(false);
  await page.keyboard.up('t');
  await page.keyboard.type('hanks');
  await expect(message).toHaveValue('thanks');
  await page.keyboard.press('Escape');
  await expect(message).toBeHidden();
  await page.keyboard.down('t');
  expect(await talking(page)).toBe(true);
  await page.keyboard.up('t');
});

test('a call that comes in ends talking, and letting go does not accept it', async ({ page }) => {
  await openMuted(page);
  await page.evaluate(() => {
    const from = { peerId: 'peer-1', name: 'Aiko Tanaka' };
    window.session.call.setState({ kind: 'incoming', callId: 'call', from, guest: false, phase: 'ringing' }, true);
  });
  const dialog = page.getByRole('dialog', { name: 'Incoming call' });
  await expect(dialog).toBeFocused();
  expect(await talking(page)).toBe(false);
  await untilAnswerable(dialog);
  await dialog.getByRole('button', { name: 'Accept' }).focus();
  await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  expect(await commands(page)).toEqual([]);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Space');
  expect(await commands(page)).toEqual(['acceptCall']);
});

test('a page that is hidden ends talking', async ({ page }) => {
  await openMuted(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await talking(page)).toBe(false);
});

test('a context menu ends talking: the release goes to it', async ({ page }) => {
  await openMuted(page);
  await page.getByRole('figure', { name: 'Mara Lindqvist (you)' }).click({ button: 'right' });
  expect(await talking(page)).toBe(false);
});

test('a drag ends talking: no key is told of while it lasts', async ({ page }) => {
  await openMuted(page);
  await page.locator('main').evaluate((part) => part.dispatchEvent(new DragEvent('dragstart', { bubbles: true })));
  expect(await talking(page)).toBe(false);
});

test('leaving the room ends talking', async ({ page }) => {
  await openMuted(page);
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeVisible();
  expect(await talking(page)).toBe(false);
});
