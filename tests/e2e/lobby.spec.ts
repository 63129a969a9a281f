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
