import { axeFindings } from '../support/axe.ts';
import { atRest, commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('a room of others says who is there and for how long; asking asks one of them, and none shows no list', async ({
  page,
}) => {
  await openState(page, 'lobby-room');
  const rooms = page.getByRole('list', { name: 'Rooms' });
  await expect(rooms.getByRole('listitem')).toContainText('2 people, for 12 min');
  await expect(page.getByRole('list', { name: 'People nearby' })).toContainText('In a call with');
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);
  await rooms.getByRole('button', { name: /^Ask to join the room with / }).click();
  expect((await commands(page)).filter((command) => command.startsWith('askToJoin'))).toEqual(['askToJoin peer-3']);
  await page.evaluate(() => window.session.rooms.setState([], true));
  await expect(rooms).toHaveCount(0);
});

test('of many rooms three are shown, and all when asked for; an open one is joined', async ({ page }) => {
  await openState(page, 'lobby-rooms');
  const rooms = page.getByRole('list', { name: 'Rooms' });
  await expect(rooms.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Show all 4 rooms' }).click();
  await expect(rooms.getByRole('listitem')).toHaveCount(4);
  await expect(rooms.getByRole('button', { name: 'Join Coffee corner' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'People nearby' })).toContainText('In Design review');
  await page.keyboard.press('Tab');
  await rooms.getByRole('button', { name: 'Join Design review' }).focus();
  await page.keyboard.press('Enter');
  expect((await commands(page)).filter((command) => command.startsWith('askToJoin'))).toEqual(['askToJoin peer-3']);
});

test('nobody who is blocked or does not want to be disturbed is asked', async ({ page }) => {
  await openState(page, 'lobby-room');
  const ask = page.getByRole('list', { name: 'Rooms' }).getByRole('button');
  await page.evaluate(() => window.session.block({ peerId: 'peer-3', name: '' }));
  await ask.click();
  await page.evaluate(() => {
    const { people, call } = window.session;
    call.setState({ kind: 'idle' }, true);
    people.setState(
      people.getState().map((one) => ({ ...one, activity: 'do-not-disturb' as const })),
      true,
    );
  });
  await expect(ask).toBeDisabled();
  await expect(page.getByText('Nobody there can be asked now')).toBeVisible();
  expect((await commands(page)).filter((command) => command.startsWith('askToJoin'))).toEqual(['askToJoin peer-9']);
});

test('who sees the room is chosen in the menu at its title, by keyboard too; a locked room is not open to everybody', async ({
  page,
}) => {
  await openState(page, 'room2');
  const menu = page.getByRole('button', { name: 'Room options' });
  await menu.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Others here can ask to join' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Hidden from the list' }).press('Enter');
  expect((await commands(page)).at(-1)).toBe('setRoomListing hidden');
  await menu.click();
  await expect(page.getByRole('menuitemradio', { name: 'Hidden from the list' })).toBeChecked();
  await page.getByRole('menuitem', { name: 'Lock room' }).click();
  await menu.click();
  await expect(page.getByRole('menuitemradio', { name: /Open to everybody here/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
