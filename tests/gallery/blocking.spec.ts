import type { Page } from '@playwright/test';
import { untilAnswerable } from '../support/keyboard.ts';
import { commands, openState } from './open.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from './test.ts';

const more = (page: Page, name: string) => page.getByRole('button', { name: `More about ${name}`, exact: true });
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

test('[BLOCK-2] [BLOCK-3] the dialog of a call that rings offers to mute and to block its caller, by keys too', async ({
  page,
}) => {
  for (const [name, command] of [
    ['Mute their calls', 'muteCaller Tomás Rivera'],
    ['Block', 'block Tomás Rivera'],
  ] as const) {
    await openState(page, 'ringing');
    const dialog = page.getByRole('dialog', { name: 'Incoming call' });
    await untilAnswerable(dialog);
    await dialog.getByRole('button', { name, exact: true }).press('Enter');
    expect(await commands(page)).toEqual([command]);
    await expect(dialog).toBeHidden();
  }
});

test('[CONSENT-4] a click of the first moments blocks nobody', async ({ pageApart: page }) => {
  await page.clock.install();
  await openState(page, 'ringing');
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => {
    const { call } = window.session;
    const state = call.getState();
    if (state.kind === 'incoming') call.setState({ ...state, callId: 'another' }, true);
  });
  await page.clock.runFor(500);
  await expect(page.getByRole('button', { name: 'Block', includeHidden: true }).locator('..')).toHaveAttribute('inert');
});

test('[BLOCK-1] whoever is in the list can be muted and blocked, which a notice takes back', async ({ page }) => {
  await openState(page, 'lobby');
  await more(page, 'Aiko Tanaka').press('Enter');
  await item(page, /^Block/).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Aiko Tanaka is blocked.' })).toBeVisible();
  const aiko = page.getByRole('listitem').filter({ has: more(page, 'Aiko Tanaka') });
  await expect(aiko).toContainText('Blocked');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(aiko).not.toContainText('Blocked');
  await more(page, 'Aiko Tanaka').click();
  await item(page, /^Mute their calls/).click();
  await expect(aiko).toContainText('Calls muted here');
  await more(page, 'Aiko Tanaka').click();
  await item(page, 'Let calls ring again').click();
  expect(await commands(page)).toEqual([
    'block Aiko Tanaka',
    'unblock peer-1',
    'muteCaller Aiko Tanaka',
    'unmuteCaller peer-1',
  ]);
});

test('[BLOCK-1] a missed call offers it too, and the settings take it back', async ({ page }) => {
  await openState(page, 'missed');
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'More about Tomás Rivera' }).click();
  await item(page, /^Block/).click();
  await openSettings(page, 'You');
  const blocked = page.getByRole('list', { name: 'Blocked people' });
  await expect(blocked).toContainText('Tomás Rivera');
  await page.getByRole('button', { name: 'Unblock Tomás Rivera' }).click();
  await expect(blocked).toContainText('Tomás Rivera is not blocked any more.');
  await expect(page.getByRole('status').filter({ hasText: 'Tomás Rivera is not blocked any more.' })).toBeAttached();
  await page.getByRole('button', { name: 'Undo for Tomás Rivera' }).click();
  expect((await commands(page)).slice(-2)).toEqual(['unblock peer-0', 'block Tomás Rivera']);
});

test('[BLOCK-4] somebody blocked is let in, and called, by a yes alone', async ({ page }) => {
  await openState(page, 'blocked-in-room');
  const tile = page.getByRole('figure', { name: 'Ben Okafor' });
  await expect(tile).toContainText('Blocked: they see and hear nothing of you');
  await tile.getByRole('button', { name: 'Unblock' }).click();
  await page.getByRole('button', { name: 'Keep blocked' }).click();
  expect(await commands(page)).toEqual([]);
  await tile.getByRole('button', { name: 'Unblock' }).click();
  await page.getByRole('button', { name: 'Unblock and connect' }).click();
  expect(await commands(page)).toEqual(['vouchFor Ben Okafor peer-2']);
  await expect(tile).not.toContainText('Blocked');

  await openState(page, 'outgoing-blocked');
  await expect(page.getByRole('dialog')).toHaveAccessibleDescription('You blocked Aiko Tanaka on this computer.');
  await untilAnswerable(page.getByRole('dialog'));
  await page.keyboard.press('Escape');
  await expect.poll(() => commands(page)).toEqual(['cancelCall']);
});
