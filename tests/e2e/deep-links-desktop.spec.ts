import { join } from 'node:path';
import { expect, test } from '../support/desktop-test.ts';
import { startUntilItEnds, USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { PACKAGED } from '../support/electron/login-items.ts';
import { Peer } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'which app opens links is the system’s to know (docs/field-test.md)');

const KEY = `${'k3y_of-the-room'.padEnd(42, 'x')}A`;

test('a link opens the window with the room’s code filled in, and joins nothing by itself; what somebody typed is kept', async ({
  openApp,
  folder,
}) => {
  const dataDir = join(folder, 'ann');
  const args = [`earshot://join/swift-otter#${KEY}`];
  const { page, desktop } = await openApp({ dataDir, args, env: { [PACKAGED]: '1', XDG_CONFIG_HOME: folder } });
  expect(desktop.opensLinks).toEqual(['earshot']);
  const ann = await Peer.inPage(page, 'Ann');
  const code = page.getByRole('textbox', { name: 'Room code' });
  await expect(page.getByText('You are invited to the room swift-otter.')).toBeVisible();
  await expect(code).toHaveValue('swift-otter');
  // Else an Enter that is typed while the window comes up would join.
  await expect(page.getByRole('button', { name: 'Join room' })).not.toBeFocused();

  desktop.openLink('earshot://join/calm-heron');
  await expect(page.getByText('You opened a link to the room calm-heron.')).toBeVisible();
  await expect(code).toHaveValue('calm-heron');

  await code.fill('my own words');
  for (const link of ['earshot://quit', 'earshot://join/calm-heron?hub=https://evil.test', 'https://evil.test/']) {
    desktop.openLink(link);
  }
  expect(await startUntilItEnds({ dataDir, args: ['earshot://join/grey-wolf'] })).toBe(0);
  await expect(page.getByText('You opened a link to the room grey-wolf. What you typed is kept.')).toBeVisible();
  await expect(code).toHaveValue('my own words');
  await page.getByRole('button', { name: 'Use its code' }).click();
  await expect(code).toHaveValue('grey-wolf');
  await page.getByRole('button', { name: 'Join room' }).click();
  await ann.expectInRoom();
});

test('a link to another room leaves the person in theirs, and says so', async ({ openApp }) => {
  const { page, desktop } = await openApp();
  const ann = await Peer.inPage(page, 'Ann');
  await ann.joinRoom('team');
  desktop.openLink('earshot://join/swift-otter');
  await expect(ann.notice('You opened a link to the room swift-otter. Leave this room to join it.')).toBeVisible();
  await ann.expectInRoom();
});
