import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('[HOLD-5] without a hub nobody can switch, and reads why', async ({ page }) => {
  await openState(page, 'on-hold');
  const change = page.getByRole('button', { name: 'Switch' });
  await change.click();
  await page.evaluate(() => window.session.hub.setState({ kind: 'connecting' }, true));
  await expect(change).toHaveAccessibleDescription(/You can switch when/);
  await expect(change).toHaveAttribute('aria-disabled', 'true');
  await change.click({ force: true });
  expect(await commands(page)).toEqual(['switchRooms']);
  await page.getByRole('button', { name: 'Do not go back' }).click();
  await expect(page.getByRole('region', { name: 'Call on hold' })).toBeHidden();
});

test('[HOLD-3] of somebody on hold the list of people offers not to wait, and nothing else', async ({ page }) => {
  await openState(page, 'place-on-hold-among');
  await page.getByRole('button', { name: /^People/ }).click();
  const held = page.getByRole('list', { name: 'In this room' }).getByRole('listitem').filter({ hasText: 'On hold' });
  await expect(held.getByRole('button')).toHaveText(['Do not wait']);
});

test('[HOLD-1] whoever rings from an empty room puts nothing on hold', async ({ page }) => {
  await openState(page, 'second-call');
  const banner = page.getByRole('region', { name: 'Second call' });
  await expect(banner.getByRole('button', { name: 'Hold and answer' })).toBeVisible();
  await page.evaluate(() => {
    const { session } = window;
    const room = session.room.getState();
    if (room.kind === 'joined')
      session.room.setState({ ...room, participants: room.participants.filter(({ self }) => self) }, true);
    session.call.setState({ kind: 'outgoing', to: { peerId: 'peer-9', name: 'Ann' }, phase: 'ringing' }, true);
  });
  await expect(banner.getByRole('button', { name: 'Leave and answer' })).toBeVisible();
});
