import { atRest } from '../support/at-rest.ts';
import { axeFindings } from '../support/axe.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('a room of others says who is there and for how long; asking asks one of them, and none shows no list', async ({
  page,
}) => {
  await openState(page, 'lobby-room');
  const rooms = page.getByRole('list', { name: 'Rooms nearby' });
  await expect(rooms.getByRole('listitem')).toContainText('2 people, for 12 min');
  await expect(page.getByRole('list', { name: 'People nearby' })).toContainText('In a call with');
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);
  await rooms.getByRole('button', { name: /^Ask to join the room with / }).click();
  expect((await commands(page)).filter((command) => command.startsWith('askToJoin'))).toEqual(['askToJoin peer-3']);
  await page.evaluate(() => window.session.rooms.setState([], true));
  await expect(rooms).toHaveCount(0);
});

test('rooms that come and go move neither the field for a code nor its button, and not the one that makes a room', async ({
  page,
}) => {
  await openState(page, 'lobby-rooms');
  const rooms = page.getByRole('list', { name: /^(Your rooms|Rooms nearby)$/ });
  const isPressed = ['New room', 'Join room'].map((name) => page.getByRole('button', { name, exact: true }));
  const places = () =>
    Promise.all([page.getByRole('textbox', { name: 'Room code' }), ...isPressed].map((each) => each.boundingBox()));
  await expect(rooms).toHaveCount(2);
  const before = await places();
  await page.evaluate(() => {
    window.session.rooms.setState([], true);
    window.session.keptRooms.setState({ rooms: [], here: 'unknown' }, true);
  });
  await expect(rooms).toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('of many rooms three are shown, and all when asked for; an open one is joined', async ({ page }) => {
  await openState(page, 'lobby-rooms');
  const rooms = page.getByRole('list', { name: 'Rooms nearby', exact: true });
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
  const ask = page.getByRole('list', { name: 'Rooms nearby' }).getByRole('button');
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

test('kept rooms stand in the lobby with who is in them, are joined, called otherwise, forgotten and had back', async ({
  page,
}) => {
  await openState(page, 'lobby-rooms');
  const kept = page.getByRole('list', { name: 'Your rooms' });
  const rows = kept.getByRole('listitem');
  // The first ones, and those where somebody is.
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('Nobody seen here');
  await expect(rows.nth(1)).toContainText(/^Locked Weekly .*Who is in it is seen inside/);
  await expect(rows.nth(3)).toContainText('2 people, for 12 min');
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);
  await kept.getByRole('button', { name: 'Join Coffee' }).press('Enter');
  expect((await commands(page)).at(-1)).toBe('joinKeptRoom coffee');

  const options = kept.getByRole('button', { name: 'Options of Design' });
  await options.press('Enter');
  await page.getByRole('menuitem', { name: 'Rename for me' }).press('Enter');
  await page.getByRole('textbox', { name: 'Your name for this room' }).fill('Drawings');
  await page.keyboard.press('Enter');
  const renamed = kept.getByRole('button', { name: 'Options of Drawings' });
  await expect(renamed).toBeFocused();

  await renamed.press('Enter');
  await page.getByRole('menuitem', { name: 'Do not keep any more' }).press('Enter');
  const undo = kept.getByRole('button', { name: 'Undo for Drawings' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(kept.getByRole('button', { name: 'Options of Design' })).toBeFocused();

  await page.getByRole('button', { name: 'Keep a new room' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name of the new room' }).fill('Garden');
  await page.keyboard.press('Enter');
  expect((await commands(page)).at(-1)).toBe('keepNewRoom Garden');
});

test('the room that one is in is kept in the menu at its title, where there is place for it', async ({ page }) => {
  await openState(page, 'room2');
  const menu = page.getByRole('button', { name: 'Room options' });
  const keep = page.getByRole('menuitemcheckbox', { name: /^Keep this room/ });
  for (const here of ['not-kept', 'kept', 'full'] as const) {
    await page.evaluate((now) => window.session.keptRooms.setState({ here: now }), here);
    await menu.press('Enter');
    await expect(keep).toBeChecked({ checked: here === 'kept' });
    if (here === 'full') await expect(keep).toHaveAttribute('aria-disabled', 'true');
    else await keep.press('Enter');
  }
  const said = (await commands(page)).filter((command) => /kee?p?t?Room/i.test(command));
  expect(said).toEqual(['keepRoom', expect.stringContaining('forgetKeptRoom ')]);
});
