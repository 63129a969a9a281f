import type { Page } from '@playwright/test';
import { commands, openState } from './open.ts';
import type { StateName } from './state-names.ts';
import { chooseSection } from '../support/settings.ts';
import { expect, test } from './test.ts';

function media(page: Page): Promise<{ muted: boolean; talking: boolean; cameraOff: boolean }> {
  return page.evaluate(() => window.session.media.getState());
}

test('microphone, camera, share and leaving each have their keys, and a field keeps its letters', async ({ page }) => {
  await openState(page, 'room2');
  await page.keyboard.press('ControlOrMeta+d');
  await page.keyboard.press('ControlOrMeta+e');
  expect(await media(page)).toMatchObject({ muted: true, cameraOff: true });
  await page.keyboard.press('ControlOrMeta+Shift+s');
  expect(await commands(page)).toEqual(['startShare system']);
  await page.getByRole('button', { name: 'Chat' }).click();
  await page.keyboard.type('mvsl des');
  expect(await media(page)).toMatchObject({ muted: true, cameraOff: true });
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('mvsl des');
  await page.keyboard.press('ControlOrMeta+d');
  expect(await media(page)).toMatchObject({ muted: false });
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeFocused();
});

for (const state of ['room2', 'share-own', 'people', 'chat', 'muted', 'alone', 'knocked-at'] as const) {
  test(`no key alone leaves, shares or goes on air: ${state}`, async ({ page }) => {
    await openState(page, state);
    const before = await media(page);
    await page.locator('body').evaluate((body: HTMLElement) => body.focus());
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789,.-+#'.split('')) await page.keyboard.press(key);
    for (const key of ['Delete', 'Backspace', 'Insert', 'PageDown', 'Escape', 'F2']) await page.keyboard.press(key);
    expect(await commands(page)).toEqual([]);
    expect(await media(page)).toMatchObject({ muted: before.muted, cameraOff: before.cameraOff, talking: false });
  });
}

/** As a keyboard repeats a key that is held. */
async function hold(page: Page, key: string): Promise<void> {
  for (let times = 0; times < 8; times += 1) {
    await page.keyboard.down(key);
    // Whatever is opened by it has the focus by then.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  }
  await page.keyboard.up(key);
}

test('Enter that is held presses once: nothing is shared, filmed or called off by its repetitions', async ({
  page,
}) => {
  await openState(page, 'picker');
  const picker = page.getByRole('dialog', { name: 'Choose what to share' });
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  // It was clicked: keys press it once one has moved the focus.
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Share screen' }).focus();
  await hold(page, 'Enter');
  await expect(picker).toBeVisible();
  expect(await commands(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Turn camera off' }).focus();
  await hold(page, 'Enter');
  expect(await media(page)).toMatchObject({ cameraOff: true });

  await openState(page, 'lobby');
  await page
    .getByRole('button', { name: /^Call [A-Z]/ })
    .first()
    .focus();
  await hold(page, 'Enter');
  expect(await commands(page)).toEqual([expect.stringMatching(/^callPerson /)]);
});

for (const name of ['Turn camera off', 'Share screen']) {
  test(`what is typed after a click on “${name}” does not press it again`, async ({ page }) => {
    await openState(page, 'room2');
    await page.getByRole('button', { name }).click();
    const before = [await media(page), await commands(page)];
    await page.keyboard.type('so that is it ');
    await page.keyboard.press('Enter');
    expect([await media(page), await commands(page)]).toEqual(before);
  });
}

test('typing on the messages of a chat writes to it, and so does a paste', async ({ page }) => {
  await openState(page, 'chat');
  const message = page.getByRole('textbox', { name: 'Message' });
  await page.getByRole('log').getByRole('article').first().click();
  await expect(message).not.toBeFocused();
  await page.keyboard.type('hello there');
  await expect(message).toHaveValue('hello there');
  await page.getByRole('figure', { name: 'Mara Lindqvist (you)' }).click();
  await page.keyboard.type('!');
  await expect(message).toHaveValue('hello there!');
  await message.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  await page.getByRole('log').getByRole('article').first().click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(message).toHaveValue('hello there!');
  expect(await commands(page)).toEqual([]);
});

const DIALOGS: readonly StateName[] = [
  'settings',
  'invite',
  'picker',
  'verify-codes',
  'ringing',
  'outgoing',
  'ringing-name-taken',
  'devices-slow',
];
for (const state of DIALOGS) {
  test(`the microphone is muted by its key at once: ${state}`, async ({ page }) => {
    await openState(page, state);
    const before = await commands(page);
    // The shortest of three presses: how long one waits for a busy computer says nothing of the app.
    const took = await page.evaluate(async () => {
      const mac = /^Mac/.test(navigator.platform);
      const init = { key: 'd', code: 'KeyD', ctrlKey: !mac, metaKey: mac, bubbles: true, cancelable: true };
      const times: number[] = [];
      for (let press = 0; press < 3; press += 1) {
        const start = performance.now();
        const changed = new Promise<void>((resolve) => {
          const stop = window.session.media.subscribe(() => {
            stop();
            resolve();
          });
        });
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
        await changed;
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    });
    expect(took).toBeLessThan(100);
    expect(await media(page)).toMatchObject({ muted: true });
    expect(await commands(page)).toEqual(before);
  });
}

for (const state of ['invite', 'ringing', 'outgoing'] as const) {
  test(`the microphone is muted by a click in the dialog that is in the way: ${state}`, async ({ page }) => {
    await openState(page, state);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Mute microphone', exact: true }).click();
    expect(await media(page)).toMatchObject({ muted: true });
    await expect(dialog.getByRole('button', { name: 'Unmute microphone' })).toBeVisible();
    expect(await commands(page)).toEqual([]);
  });
}

test('no dialog of the lobby has them while nobody calls', async ({ page }) => {
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Mute microphone', exact: true })).toHaveCount(0);
});

test('nobody leaves or shares from behind a dialog', async ({ page }) => {
  await openState(page, 'invite');
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  expect(await commands(page)).toEqual([]);
});

test('shortcuts can be turned off', async ({ page }) => {
  await openState(page, 'settings');
  await chooseSection(page, 'Keys');
  await page.getByRole('switch', { name: 'Use keyboard shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+d');
  expect(await media(page)).toMatchObject({ muted: false });
});
