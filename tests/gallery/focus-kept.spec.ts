import type { Locator, Page } from '@playwright/test';
import { untilAnswerable } from '../support/keyboard.ts';
import { openState } from './open.ts';
import type { StateName } from './state-names.ts';
import { expect, test } from './test.ts';

/** What has the focus is not the page as a whole, where Tab begins anew and screen readers say nothing. */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/** Of the room, or of the lobby: where Tab goes on, and what screen readers read. */
function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** Takes somebody out of the list of people nearby. */
function goOffline(page: Page, peerId: string): Promise<void> {
  return page.evaluate(
    (gone) => window.session.people.setState((all) => all.filter((one) => one.peerId !== gone), true),
    peerId,
  );
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

test('a button that can do nothing for now keeps the focus', async ({ page }) => {
  await openState(page, 'lobby-12');
  const several = page.getByRole('button', { name: 'Call several' });
  await several.focus();
  await page.evaluate(() => window.session.people.setState((all) => all.slice(0, 1), true));
  await expect(several).toBeDisabled();
  await expect(several).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(several).toBeVisible();

  await openState(page, 'share');
  const draw = page.getByRole('button', { name: 'Draw', exact: true });
  await draw.focus();
  await page.evaluate(() => window.session.drawing.setState({ open: [] }));
  await expect(draw).toBeDisabled();
  await expect(draw).toBeFocused();
});

for (const name of ['Find someone', 'Keep a new room', 'Join Coffee', 'Join Design review'])
  test(`while one comes into a room the focus stays on “${name}”`, async ({ page }) => {
    await openState(page, 'lobby-rooms');
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.evaluate(() =>
      window.session.room.setState({ kind: 'joining', code: 'kxm-4tqr-b7w', isMade: false }, true),
    );
    await expect(button).toBeDisabled();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.session.commands)).toEqual([]);
  });

test('the tools of a share keep the focus when they can do nothing any more', async ({ page }) => {
  await openState(page, 'share-pointers');
  const follow = page.getByRole('button', { name: 'Follow mouse' });
  const picture = page.getByRole('group', { name: "Tomás Rivera's screen" });
  for (let times = 0; times < 4; times += 1) await picture.press('+');
  await follow.focus();
  await page.keyboard.press('0');
  await expect(follow).toBeDisabled();
  await expect(follow).toBeFocused();

  await openState(page, 'control-refused');
  const ask = page.getByRole('button', { name: 'Ask for control' });
  await ask.press('Enter');
  await expect(ask).toBeDisabled();
  await expect(ask).toBeFocused();
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

const ANSWERED: readonly [StateName, string][] = [
  ['knocked-at', 'Admit'],
  ['knocked-at-often', 'Ignore'],
  ['requested', 'Admit'],
  ['requested', 'Not now'],
  ['second-call', 'Decline'],
  ['second-call', 'Hold and answer'],
  ['on-hold', 'Do not go back'],
  ['verify-offered', 'Not now'],
  ['share-own', 'Stop'],
];

for (const [state, answer] of ANSWERED)
  test(`whoever answers what is said over the stage goes on at the heading: ${state}, ${answer}`, async ({ page }) => {
    await openState(page, state);
    const bars = page.getByRole('main');
    await untilAnswerable(bars);
    await bars.getByRole('button', { name: answer, exact: true }).press('Enter');
    await expect(heading(page)).toBeFocused();
  });

test('whoever declines with a text goes on at the heading', async ({ page }) => {
  await openState(page, 'second-call');
  const call = page.getByRole('region', { name: 'Second call' });
  await untilAnswerable(call);
  await call.getByRole('button', { name: 'Reply' }).press('Enter');
  await expect(call.getByRole('group').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(call).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('when nobody asks to join any more, the question who that is leaves the focus to the heading', async ({
  page,
}) => {
  await openState(page, 'requested-name-taken');
  await untilAnswerable(page.getByRole('main'));
  await page.getByRole('button', { name: 'Admit' }).press('Enter');
  const question = page.getByRole('dialog');
  await untilAnswerable(question);
  await page.evaluate(() => window.session.joinRequests.setState([], true));
  await expect(question).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('whoever does not wait for somebody goes on at the heading, or in the panel', async ({ page }) => {
  await openState(page, 'place-on-hold-among');
  const wait = page.getByRole('button', { name: 'Do not wait' });
  const staying = ['peer-0', 'peer-1', 'peer-2'];
  await wait.press('Enter');
  await setParticipants(page, staying);
  await expect(wait).toHaveCount(0);
  await expect(heading(page)).toBeFocused();

  await openState(page, 'place-on-hold-among');
  await page.getByRole('button', { name: /^People/ }).press('Enter');
  await page.getByRole('complementary').getByRole('button', { name: 'Do not wait' }).press('Enter');
  await setParticipants(page, staying);
  await expect(wait).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'People' })).toBeFocused();
});

test('when somebody leaves whose menu, or the question about whom, is open, the focus goes to the heading', async ({
  page,
}) => {
  await openState(page, 'removing');
  const more = page.getByRole('figure').getByRole('button', { name: 'More about Tomás Rivera' });
  await more.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await setParticipants(page, []);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(heading(page)).toBeFocused();

  await openState(page, 'removing');
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Remove from room' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await setParticipants(page, []);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('when somebody nearby goes whose menu is open, the focus goes to the heading', async ({ page }) => {
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'More about Ben Okafor' }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await goOffline(page, 'peer-2');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('in the lobby whoever dismisses a message by key goes on at the heading, and finds people by typing', async ({
  page,
}) => {
  await openState(page, 'room-left');
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.type('Ben');
  await expect(page.getByRole('searchbox')).toHaveValue('Ben');

  await openState(page, 'missed');
  await page.getByRole('button', { name: 'Dismiss' }).last().press('Enter');
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(1);
  await expect(heading(page)).toBeFocused();
});

test('whoever writes a note from a notice that is gone goes on at the heading', async ({ page }) => {
  await openState(page, 'missed');
  await page.getByRole('button', { name: 'Leave a note' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('when somebody nearby goes, the focus goes to the row beside theirs, where Enter calls nobody', async ({
  page,
}) => {
  await openState(page, 'lobby');
  const rows = page.getByRole('list', { name: 'People nearby' }).getByRole('listitem');
  const names = await rows.locator('bdi').allTextContents();
  const peerIds = await page.evaluate(
    (all) => all.map((name) => window.session.people.getState().find((one) => one.name === name)?.peerId ?? ''),
    names,
  );
  await rows.first().getByRole('button').first().focus();
  await goOffline(page, peerIds[0]!);
  await expect(page.getByRole('button', { name: `More about ${names[1]}` })).toBeFocused();

  const last = names.length - 1;
  await page.getByRole('button', { name: `More about ${names[last]}` }).focus();
  await goOffline(page, peerIds[last]!);
  await expect(page.getByRole('button', { name: `More about ${names[last - 1]}` })).toBeFocused();

  await page.evaluate(() => window.session.people.setState([], true));
  await expect(heading(page)).toBeFocused();
});

test('the focus goes along with somebody nearby who comes into another group', async ({ page }) => {
  await openState(page, 'lobby-12');
  const more = page.getByRole('button', { name: 'More about Aiko Tanaka' });
  await more.focus();
  await page.evaluate(() => window.session.setFavourite('peer-1', false));
  await expect(page.getByRole('list', { name: 'People nearby' }).locator('bdi').first()).not.toHaveText('Aiko Tanaka');
  await expect(more).toBeFocused();
});

test('in a small window whom one calls from the panel of people has the button that ends the call', async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 700 });
  await openState(page, 'calling-from-people');
  const panel = page.getByRole('complementary', { name: 'People' });
  const cancel = panel.getByRole('button', { name: 'Cancel call: Aiko Tanaka' });
  await expect(cancel).toBeInViewport({ ratio: 1 });
  const name = panel.getByRole('list', { name: 'In this room' }).getByText('Aiko Tanaka', { exact: true });
  expect(await name.evaluate(({ parentElement: line }) => line!.scrollWidth - line!.clientWidth)).toBe(0);
  await expect(panel.getByRole('button', { name: /^Cancel call/ })).toHaveCount(1);
  await cancel.press('Enter');
  expect(await page.evaluate(() => window.session.commands)).toContain('cancelCall');
  await expect(cancel).toHaveCount(0);
  await expect(panel).toBeFocused();
});
