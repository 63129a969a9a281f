import type { Page } from '@playwright/test';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

/** What has the focus is not the page as a whole, where Tab begins anew and screen readers say nothing. */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/** Leaves in the room only those whom `stays` names, and rings whom it is given. */
function setParticipants(page: Page, peerIds: readonly string[], ringing: string | null = null): Promise<void> {
  return page.evaluate(
    ({ peerIds, ringing }) => {
      const { room } = window.session;
      const state = room.getState();
      if (state.kind !== 'joined') return;
      const [self] = state.participants;
      const rung =
        ringing !== null && self ? [{ ...self, peerId: ringing, name: 'Rung', self: false, ringing: true }] : [];
      const participants = state.participants.filter((one) => one.self || peerIds.includes(one.peerId));
      room.setState({ ...state, participants: [...participants, ...rung] }, true);
    },
    { peerIds, ringing },
  );
}

test('the focus is not lost by calling again whoever has left', async ({ page }) => {
  await openState(page, 'left-behind');
  const again = page.getByRole('main').getByRole('button', { name: 'Call Tomás Rivera again' });
  await again.press('Enter');
  await expect(again).toBeFocused();
  await expect(again).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.session.commands)).toEqual(['callPerson peer-0']);
  await setParticipants(page, [], 'peer-0');
  await expect(again).toHaveCount(0);
  await expectFocus(page);
});

test('the focus is not lost by calling somebody from the panel of people, and stays in that when they are there', async ({
  page,
}) => {
  await openState(page, 'people');
  const call = page.getByRole('button', { name: 'Call Lena Vogt' });
  await call.press('Enter');
  await expect(call).toBeFocused();
  await setParticipants(page, ['peer-0', 'peer-1', 'peer-2'], 'peer-3');
  await expect(call).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'People' })).toBeFocused();
});

test('the focus is not lost with a call that is cancelled or taken', async ({ page }) => {
  await openState(page, 'calling-in-room');
  await page.getByRole('button', { name: 'Cancel call' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Cancel call' })).toHaveCount(0);
  await expectFocus(page);
});

test('the focus is not lost by removing somebody, nor when somebody leaves whose menu has it', async ({ page }) => {
  await openState(page, 'removing');
  const menu = page.getByRole('figure').getByRole('button', { name: 'More about Tomás Rivera' });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Remove from room' }).press('Enter');
  await page.getByRole('button', { name: 'Remove and lock' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await setParticipants(page, []);
  await expect(menu).toHaveCount(0);
  await expectFocus(page);

  await openState(page, 'removing');
  await menu.focus();
  await setParticipants(page, []);
  await expect(menu).toHaveCount(0);
  await expectFocus(page);
});

test('the focus is not lost when nobody is rung any more', async ({ page }) => {
  await openState(page, 'ringing-several');
  const stop = page.getByRole('button', { name: 'Stop ringing' });
  await stop.press('Enter');
  await page.evaluate(() => window.session.ringing.setState([], true));
  await expect(stop).toHaveCount(0);
  await expectFocus(page);
});

test('the focus is not lost while a room is made, and a second press makes no second one', async ({ page }) => {
  await openState(page, 'lobby');
  const newRoom = page.getByRole('button', { name: 'New room', exact: true });
  await newRoom.press('Enter');
  await page.evaluate(() =>
    window.session.room.setState({ kind: 'joining', code: 'kxm-4tqr-b7w', isMade: true }, true),
  );
  await expect(newRoom).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(newRoom).toBeFocused();
  expect(await page.evaluate(() => window.session.commands)).toEqual(['newRoom']);
});
