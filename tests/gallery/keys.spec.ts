import type { Locator, Page } from '@playwright/test';
import { commands, openState } from './open.ts';
import type { StateName } from './state-names.ts';
import { chooseSection } from '../support/settings.ts';
import { expect, test } from './test.ts';

function keysDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Keys' });
}

/** The keys that the dialog tells for what has this name. */
function keysFor(page: Page, name: string): Locator {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
  return keysDialog(page).locator('dl > div').filter({ has: term }).getByRole('definition');
}

for (const state of ['lobby', 'room2'] as const) {
  test(`? shows the keys, and Escape goes back: ${state}`, async ({ page }) => {
    await openState(page, state);
    await page.getByRole('button', { name: 'Settings' }).focus();
    await page.keyboard.press('?');
    await expect(keysDialog(page)).toBeVisible();
    await expect(keysFor(page, 'Leave')).toHaveText(/^(Ctrl\+Shift\+L|⇧\+⌘\+L)$/);
    await expect(keysFor(page, 'Full screen')).toHaveText('F');
    await page.keyboard.press('Escape');
    await expect(keysDialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  });
}

test('keys that are turned off are said to be', async ({ page }) => {
  await openState(page, 'keys');
  await page.evaluate(() => {
    const { preferences } = window.session;
    preferences.setState({ ...preferences.getState(), shortcuts: false }, true);
  });
  for (const name of ['Leave', 'Hold to talk while muted', 'Keys']) await expect(keysFor(page, name)).toHaveText('Off');
  await expect(keysFor(page, 'Full screen')).toHaveText('F');
});

test('the menu “More” shows them too', async ({ page }) => {
  await openState(page, 'room2');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  await expect(keysDialog(page)).toBeVisible();
});

const WRITTEN: readonly (readonly [StateName, string])[] = [
  ['lobby', 'Search people'],
  ['lobby', 'Your name'],
  ['chat', 'Message'],
];
for (const [state, field] of WRITTEN) {
  test(`in a field ? is a question mark: ${field}`, async ({ page }) => {
    await openState(page, state);
    await page
      .getByRole('searchbox', { name: field })
      .or(page.getByRole('textbox', { name: field }))
      .focus();
    await page.keyboard.type('who?');
    await expect(page.locator(':focus')).toHaveValue(/who\?$/);
    await expect(keysDialog(page)).toBeHidden();
  });
}

test('on a message of the chat ? is written, too, and so it is on nothing while the chat is open', async ({ page }) => {
  await openState(page, 'chat');
  await page.getByRole('log').getByRole('article').first().click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await page.keyboard.type('? yes');
  await expect(message).toHaveValue('? yes');
  await message.blur();
  await page.keyboard.type('?');
  await expect(message).toHaveValue('? yes?');
  await expect(keysDialog(page)).toBeHidden();
});

test('without shortcuts ? is none', async ({ page }) => {
  await openState(page, 'room2');
  await page.evaluate(() => window.session.setPreferences({ shortcuts: false }));
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(keysDialog(page)).toBeHidden();
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  await expect(keysFor(page, 'Leave')).toHaveText('Off');
});

const changed = (page: Page) => page.evaluate(() => window.session.preferences.getState().keys);

const changeable = (page: Page) => page.getByRole('list', { name: 'Keys that can be changed' });

/** The row of a command in the settings. */
function row(page: Page, name: string): Locator {
  return changeable(page).getByRole('listitem').filter({ hasText: name });
}

function changeButton(page: Page, name: string): Locator {
  return changeable(page).getByRole('button', { name: `Change the keys of “${name}”` });
}

test('other keys are recorded by pressing them, count at once everywhere, and are taken back', async ({ page }) => {
  await openState(page, 'settings');
  await chooseSection(page, 'Keys');
  await changeButton(page, 'Leave').press('Enter');
  await expect(row(page, 'Leave')).toContainText('Press the keys.');
  await page.keyboard.press('ControlOrMeta+Shift+x');
  await expect(row(page, 'Leave')).toContainText(/Ctrl\+Shift\+X|⇧\+⌘\+X/);
  await expect(changeButton(page, 'Leave')).toBeFocused();
  expect(await changed(page)).toEqual({ leave: 'CommandOrControl+Shift+X' });
  await page.getByRole('button', { name: 'Show all keys' }).click();
  await expect(keysFor(page, 'Leave')).toHaveText(/X$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const leave = page.getByRole('button', { name: 'Leave', exact: true });
  await expect(leave).toHaveAttribute('aria-keyshortcuts', /^(Control|Meta)\+Shift\+X$/);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Reset the keys of “Leave”' }).click();
  expect(await changed(page)).toEqual({});
  await expect(changeButton(page, 'Leave')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(leave).toHaveAttribute('aria-keyshortcuts', /\+Shift\+L$/);
});

test('Escape changes nothing and closes nothing, Backspace turns the keys off, Space and Enter press nothing', async ({
  page,
}) => {
  await openState(page, 'settings');
  await chooseSection(page, 'Keys');
  await changeButton(page, 'Mute microphone').click();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Mute microphone')).not.toContainText('Press the keys.');
  expect(await changed(page)).toEqual({});
  await changeButton(page, 'Mute microphone').click();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Mute microphone')).toContainText('Press Ctrl and a letter');
  await page.keyboard.press('Backspace');
  await expect(row(page, 'Mute microphone')).toContainText('Off');
  expect(await changed(page)).toEqual({ mute: null });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Mute microphone' })).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('ControlOrMeta+d');
  expect(await page.evaluate(() => window.session.media.getState().muted)).toBe(false);
});

const REFUSED = [
  ['Leave', 'l', 'A key alone is text when you type.'],
  ['Leave', 'F8', 'One key alone never turns on the camera, shares, answers or leaves.'],
  ['Mute microphone', 'ControlOrMeta+z', 'The browser or the system needs these keys.'],
] as const;
for (const [name, keys, why] of REFUSED) {
  test(`${keys} for “${name}” is refused with the reason, and other keys can be pressed`, async ({ page }) => {
    await openState(page, 'settings');
    await chooseSection(page, 'Keys');
    await changeButton(page, name).click();
    await page.keyboard.press(keys);
    await expect(row(page, name)).toContainText(why);
    expect(await changed(page)).toEqual({});
    await page.keyboard.press('ControlOrMeta+F8');
    await expect(row(page, name)).toContainText('F8');
  });
}

test('keys that another command has are swapped, or taken away there', async ({ page }) => {
  await openState(page, 'settings');
  await chooseSection(page, 'Keys');
  const mute = row(page, 'Mute microphone');
  await changeButton(page, 'Mute microphone').click();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(mute).toContainText('belongs to “Turn camera off”');
  expect(await changed(page)).toEqual({});
  await mute.getByRole('button', { name: 'Swap' }).click();
  expect(await changed(page)).toEqual({ mute: 'CommandOrControl+E', camera: 'CommandOrControl+D' });
  await changeButton(page, 'Raise hand').click();
  await page.keyboard.press('ControlOrMeta+e');
  await row(page, 'Raise hand').getByRole('button', { name: 'Replace' }).click();
  await expect(mute).toContainText('Off');
  await page.getByRole('button', { name: 'Reset all' }).click();
  expect(await changed(page)).toEqual({});
});

test('a key alone that was changed counts at once, in its place the former one does nothing, and it can be turned off', async ({
  page,
}) => {
  await openState(page, 'muted');
  await page.evaluate(() => window.session.setPreferences({ plainKeys: { talk: 'T', keys: 'H' } }));
  const talks = () => page.evaluate(() => window.session.media.getState().talking);
  await page.keyboard.down('Space');
  expect(await talks()).toBe(false);
  await page.keyboard.up('Space');
  await page.keyboard.down('t');
  expect(await talks()).toBe(true);
  // Shift makes another character of it: it is let go all the same.
  await page.keyboard.down('Shift');
  await page.keyboard.up('T');
  await page.keyboard.up('Shift');
  expect(await talks()).toBe(false);
  await page.keyboard.press('h');
  await expect(keysFor(page, 'Hold to talk while muted')).toHaveText('T');
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.session.setPreferences({ plainKeys: { keys: null } }));
  await page.keyboard.press('?');
  await expect(keysDialog(page)).toBeHidden();
});

test('a key alone is given in the settings: one character, which no other command has, and the space bar to talking alone', async ({
  page,
}) => {
  await openState(page, 'settings-keys');
  const plain = page.getByRole('list', { name: 'Keys alone' });
  const given = () => page.evaluate(() => window.session.preferences.getState().plainKeys);
  const draw = plain.getByRole('listitem').filter({ has: page.getByText('Draw', { exact: true }) });
  await draw.getByRole('button', { name: 'Change the keys of “Draw”' }).click();
  for (const refused of ['ControlOrMeta+d', 'F8', 'ArrowUp', 'Space']) {
    await page.keyboard.press(refused);
    await expect(draw, refused).toContainText('Press one key that writes a character');
  }
  expect(await given()).toEqual({});
  await page.keyboard.press('p');
  await expect(draw).toContainText('P belongs to “Point”');
  await draw.getByRole('button', { name: 'Swap' }).click();
  expect(await given()).toEqual({ draw: 'P', point: 'D' });
  await draw.getByRole('button', { name: 'Change the keys of “Draw”' }).click();
  await page.keyboard.press(';');
  expect(await given()).toEqual({ draw: ';', point: 'D' });
  await page.getByRole('button', { name: 'Reset all' }).click();
  expect(await given()).toEqual({});
});

test('a key alone of what is turned off with the shortcuts is not given to another command unasked', async ({
  page,
}) => {
  await openState(page, 'settings-keys');
  await page.evaluate(() => window.session.setPreferences({ shortcuts: false }));
  const rows = page.getByRole('list', { name: 'Keys alone' }).getByRole('listitem');
  await expect(rows).toHaveCount(8);
  const draw = rows.filter({ has: page.getByText('Draw', { exact: true }) });
  await draw.getByRole('button', { name: 'Change the keys of “Draw”' }).click();
  await page.keyboard.press('?');
  await expect(draw).toContainText('? belongs to “Keys”');
  expect(await page.evaluate(() => window.session.preferences.getState().plainKeys)).toEqual({});
  await draw.getByRole('button', { name: 'Replace' }).click();
  await page.evaluate(() => window.session.setPreferences({ shortcuts: true }));
  await expect(rows).toHaveCount(10);
  await expect(rows.filter({ has: page.getByText('Keys', { exact: true }) })).toContainText('Off');
});

test.describe('keys that work in every program', () => {
  const list = (page: Page) => page.getByRole('list', { name: 'Keys that work in every program' });

  test('are off until somebody records some; while that goes on none acts, and what the system refuses is said', async ({
    page,
  }) => {
    await openState(page, 'settings');
    await chooseSection(page, 'Keys');
    await expect(list(page).getByText('Off', { exact: true })).toHaveCount(6);
    const answer = list(page).getByRole('listitem').filter({ hasText: 'Accept' });
    await answer.getByRole('button', { name: 'Change the keys of “Accept”' }).click();
    await page.keyboard.press('F8');
    await expect(answer).toContainText('One key alone never');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(answer).toContainText('Other programs use these keys.');
    await page.keyboard.press('ControlOrMeta+Shift+F9');
    await expect(answer).toContainText('Another program has these keys');
    await answer.getByRole('button', { name: 'Change the keys of “Accept”' }).click();
    await page.keyboard.press('ControlOrMeta+Shift+F8');
    await expect(answer).not.toContainText('Another program has these keys');
    expect(await commands(page)).toEqual([
      'recordGlobalKeys true',
      'globalKeys {"answer":"CommandOrControl+Shift+F9"}',
      'recordGlobalKeys false',
      'recordGlobalKeys true',
      'globalKeys {"answer":"CommandOrControl+Shift+F8"}',
      'recordGlobalKeys false',
    ]);
  });

  test('are not offered in a browser', async ({ page }) => {
    await openState(page, 'settings-people');
    await chooseSection(page, 'Keys');
    await expect(page.getByRole('heading', { name: 'Keys', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Keys that work in every program' })).toBeHidden();
  });
});
