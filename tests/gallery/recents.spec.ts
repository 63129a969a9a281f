import type { Page } from '@playwright/test';
import { commands, openState, show } from './open.ts';
import { expect, test } from './test.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Recent calls' });
const rows = (page: Page) => list(page).getByRole('listitem');
const asked = async (page: Page) =>
  (await commands(page)).filter((command) => /Recents|callPerson|askToJoin/.test(command));
const region = (page: Page) => page.getByRole('region', { name: 'Recent calls' });

test('[RECENT-1] recent calls say with whom, how they ended, when, and how long; by the present name and with the mark of now', async ({
  page,
}) => {
  await openState(page, 'recents');
  await expect(rows(page)).toHaveText([
    /^Tomás Rivera Missed 2 times · /,
    /^Aiko Tanaka Missed, did not ring · /,
    /^Aiko Tanaka Called you, 12 min · /,
    /^Priya Nair.*New.*No answer · Yesterday/,
    /^Ben Okafor.*You called, 1 hr 5 min · /,
    /^Lena Vogt.*You declined · /,
    /^Tomás Rivera.*Who is this\?.*Was busy · /,
  ]);
});

test('[RECENT-3] missed calls are counted until somebody turns to the list, and are marked in it until it is left', async ({
  page,
}) => {
  await show(page, 'recents');
  await expect(region(page)).toContainText('3 missed');
  await expect(page).toHaveTitle('(3) Earshot');
  expect(await asked(page)).toEqual([]);
  await region(page).focus();
  await expect(region(page)).not.toContainText('3 missed');
  await expect(page).toHaveTitle('Earshot');
  await expect(rows(page).first()).toHaveAttribute('data-new', 'true');
});

test('whoever is here is called back; whoever is not says so, and is called once they come', async ({ page }) => {
  await openState(page, 'recents');
  const callPriya = list(page).getByRole('button', { name: 'Call back Priya Nair' });
  await expect(callPriya).toBeDisabled();
  await expect(callPriya).toHaveAccessibleDescription(/Priya Nair is not here now\.$/);
  await callPriya.focus();
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual(['seeRecents']);
  await page.evaluate(() => {
    const { people } = window.session;
    const priya = { peerId: 'peer-4', name: 'Priya Nair', guest: false, activity: 'available' } as const;
    people.setState([...people.getState(), priya], true);
  });
  await expect(callPriya).toBeEnabled();
  await expect(callPriya).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual(['seeRecents', 'callPerson peer-4']);
});

test('whoever is in a call by now is asked to join them', async ({ page }) => {
  await openState(page, 'recents');
  await page.evaluate(() => {
    const { people } = window.session;
    people.setState([{ peerId: 'peer-4', name: 'Priya Nair', guest: false, activity: 'in-call' }], true);
  });
  await list(page).getByRole('button', { name: 'Ask to join Priya Nair' }).press('Enter');
  expect(await asked(page)).toEqual(['seeRecents', 'askToJoin peer-4']);
});

test('a call is removed in its place, and brought back by the same key', async ({ page }) => {
  await openState(page, 'recents');
  await rows(page).nth(4).getByRole('button', { name: 'Remove the call with Ben Okafor' }).press('Enter');
  await expect(rows(page)).toHaveCount(7);
  await expect(rows(page).nth(4)).toContainText('Removed.');
  const undo = page.getByRole('button', { name: 'Undo for Ben Okafor' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(4)).toContainText('You called, 1 hr 5 min');
  await expect(page.getByRole('button', { name: 'Remove the call with Ben Okafor' })).toBeFocused();
  expect((await asked(page)).slice(-2)).toEqual(['removeRecents 5', 'restoreRecents 5']);
});

test('the history is cleared, and that is taken back', async ({ page }) => {
  await openState(page, 'recents');
  await page.getByRole('button', { name: 'Clear history' }).press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'The history is empty now.' })).toBeVisible();
  await expect(region(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(7);
  await expect(page.getByRole('button', { name: 'Clear history' })).toBeFocused();
});

test('what was today is yesterday after midnight', async ({ pageApart: page }) => {
  await page.clock.install({ time: new Date(2026, 10, 26, 23, 59, 30) });
  await openState(page, 'recents');
  await expect(rows(page).nth(0)).toContainText(/11:58/);
  await page.clock.runFor(60_000);
  await expect(rows(page).nth(0)).toContainText('Missed 2 times · Yesterday');
});

test('a notice of a missed call leads to the list, and ends by itself; one more call is told again', async ({
  pageApart: page,
}) => {
  await page.clock.install();
  await openState(page, 'recents');
  const missed = (count: number) =>
    page.evaluate((number) => {
      const from = { peerId: 'peer-0', name: 'Tomás Rivera' };
      window.session.notices.setState([{ id: 11, kind: 'missed-call', from, count: number }], true);
    }, count);
  await missed(2);
  const notice = page.getByText('You missed 2 calls from Tomás Rivera.');
  await page.clock.runFor(9_000);
  await expect(notice).toBeVisible();
  await missed(3);
  await page.clock.runFor(9_000);
  await expect(page.getByText('You missed 3 calls from Tomás Rivera.')).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(page.getByText('You missed 3 calls from Tomás Rivera.')).toBeHidden();

  await missed(4);
  await page.getByRole('button', { name: 'Show recent calls' }).click();
  await expect(region(page)).toBeFocused();
});

test('nobody who has called is said in words', async ({ page }) => {
  await openState(page, 'recents-none');
  await expect(region(page)).toContainText('Nobody has called yet, and you have called nobody.');
  await expect(page.getByRole('button', { name: 'Clear history' })).toHaveCount(0);
});

test('in a room the recent calls are in the menu "More", which counts what is new; to open them is to look at them', async ({
  page,
}) => {
  await show(page, 'recents-in-room');
  const more = page.getByRole('button', { name: 'More', exact: true });
  await expect(more).toHaveAccessibleDescription('3 missed · 2 new notes');
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Recent calls' }).press('Enter');
  await expect(region(page)).toBeFocused();
  await expect(more).not.toHaveAccessibleDescription(/missed/);
  await expect(rows(page)).toHaveCount(10);
  await expect(rows(page).first()).toHaveAttribute('data-new', 'true');
  await page.keyboard.press('Escape');
  await expect(region(page)).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('in a room Call back calls into it, as the list of people does, and nobody who is there', async ({ page }) => {
  await openState(page, 'recents-in-room');
  const callBack = (name: string) => list(page).getByRole('button', { name: `Call back ${name}`, exact: true });
  const tomas = callBack('Tomás Rivera').first();
  await expect(tomas).toBeDisabled();
  await expect(tomas).toHaveAccessibleDescription(/Tomás Rivera is in this room\.$/);
  await expect(callBack('Aiko Tanaka').first()).toHaveAccessibleDescription(/They are called into this room\.$/);
  await callBack('Aiko Tanaka').first().click();
  expect(await asked(page)).toEqual(['seeRecents', 'callPerson peer-1']);
});

/** A call is missed, and a notice says so. */
function missCall(page: Page, id: string): Promise<void> {
  return page.evaluate((callId) => {
    const { recents, notices } = window.session;
    const from = { peerId: 'peer-4', name: 'Priya Nair' };
    const call = { id: callId, ...from, at: Date.now(), count: 1, durationMs: null, seen: false };
    recents.setState([{ ...call, direction: 'incoming', outcome: 'missed' }, ...recents.getState()], true);
    notices.setState([{ id: 11, kind: 'missed-call', from, count: 1 }], true);
  }, id);
}

test('[RECENT-3] in a room whoever is at the recent calls sees what is missed meanwhile, and all of it stays marked', async ({
  page,
}) => {
  await openState(page, 'recents-in-room');
  const more = page.getByRole('button', { name: 'More', exact: true });
  await expect(region(page)).toBeFocused();
  await missCall(page, 'meanwhile');
  await expect(rows(page)).toHaveCount(11);
  await expect(more).not.toHaveAccessibleDescription(/missed/);
  await expect(rows(page).filter({ hasText: 'Missed' }).and(page.locator('[data-new="true"]'))).toHaveCount(3);

  await more.focus();
  await missCall(page, 'elsewhere');
  await expect(more).toHaveAccessibleDescription('1 missed');
});

test('in a room the notice of a missed call leads to the recent calls too, also where they are open', async ({
  page,
}) => {
  await openState(page, 'room4');
  const show = page.getByRole('button', { name: 'Show recent calls' });
  await missCall(page, 'first');
  await show.press('Enter');
  await expect(region(page)).toBeFocused();
  await expect(show).toHaveCount(0);
  await missCall(page, 'second');
  await show.press('Enter');
  await expect(region(page)).toBeFocused();
  await expect(show).toHaveCount(0);
  // The notice was what opened them.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
});
