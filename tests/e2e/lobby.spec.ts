import { openSettings } from '../support/settings.ts';
import { expect, test } from '../support/test.ts';

test('[PEOPLE-5] a name and a status are remembered, and others see them', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await expect(ann.nearby('Bob')).toContainText('Available');
  await bob.button('Set a status').click();
  await bob.page.getByRole('button', { name: 'Working from home' }).click();
  await expect(ann.nearby('Bob')).toContainText('Working from home');
  await bob.page.reload();
  await expect(bob.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Bob');
  await expect(bob.nearby('Ann')).toBeVisible();
  await expect(ann.nearby('Bob')).toHaveCount(1);
  await bob.button('Clear status').click();
  await expect(ann.nearby('Bob')).not.toContainText('Working from home');
});

test('who has no name is asked for one, also after a reload; a name, favourites and other keys are remembered', async ({
  openPeer,
}) => {
  const [ann, cara] = [await openPeer('Ann'), await openPeer('Cara')];
  const { page } = await openPeer('');
  const welcome = page.getByRole('heading', { name: 'Welcome to Earshot' });
  await expect(welcome).toBeVisible();
  await page.reload();
  await expect(welcome).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Bob');
  await page.keyboard.press('Enter');
  const calls = page.getByRole('button', { name: /^Call (Ann|Cara)$/ });
  await expect(calls.nth(1)).toHaveAccessibleName('Call Cara');
  await page.getByRole('button', { name: 'More about Cara' }).click();
  await page.getByRole('menuitem', { name: 'Add to favourites' }).click();
  await openSettings(page, 'Keys');
  await page.getByRole('button', { name: 'Change the keys of “Leave”' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+x');
  await expect(page.getByRole('list', { name: 'Keys that can be changed' })).toContainText('Ctrl+Shift+X');

  await page.reload();
  await expect(calls.first()).toHaveAccessibleName('Call Cara');
  await expect(welcome).toBeHidden();
  await ann.joinRoom('team');
  await expect(cara.nearby('Bob')).toBeVisible();
  await page.getByRole('textbox', { name: 'Room code' }).fill('team');
  await page.keyboard.press('Enter');
  await expect(ann.tile('Bob')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+x');
  await expect(ann.tile('Bob')).toBeHidden();
});

test('[PASS-5] a second link in the same tab counts, and its key does not stay in the address', async ({
  openPeer,
  hub,
}) => {
  const { page } = await openPeer('Ann');
  const code = page.getByRole('textbox', { name: 'Room code' });
  for (const room of ['first', 'second']) {
    await page.goto(`${hub.url}/j/#${room}/${'k'.repeat(42)}A`);
    await expect(code).toHaveValue(room);
    expect(page.url()).toBe(`${hub.url}/j/#${room}`);
  }
});

test('everybody sees who is in a call and who does not want to be disturbed', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  const cara = await openPeer('Cara');
  await bob.joinRoom('team');
  await cara.setDoNotDisturb();
  await expect(ann.nearby('Bob')).toContainText('Alone in a room');
  await expect(ann.nearby('Cara')).toContainText('Do not disturb');
  await bob.leave();
  await expect(ann.nearby('Bob')).toContainText('Available');
});

test('a room code that is none is refused with words', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.page.getByRole('textbox', { name: 'Room code' }).fill('no/../code');
  await ann.button('Join room').click();
  await expect(ann.notice('That is no room code')).toBeVisible();
});
