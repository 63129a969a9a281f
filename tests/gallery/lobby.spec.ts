import type { Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { axeFindings } from '../support/axe.ts';
import { ONLINE_HUB } from '../support/online-hub.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

/** Names of the people in the list whose rows are wholly to be seen. */
function visiblePeople(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const list = document.querySelector('ul[aria-label="People nearby"]');
    return [...(list?.querySelectorAll('li:has(button, input)') ?? [])]
      .filter((row) => {
        const { left, right, top, bottom } = row.getBoundingClientRect();
        const middle = document.elementFromPoint((left + right) / 2, bottom - 2);
        return top >= 0 && bottom <= innerHeight && row.contains(middle);
      })
      .map((row) => row.querySelector('bdi')?.textContent ?? '');
  });
}

/** What has a scroll bar. */
function scrollers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY))
      .map((element) => element.getAttribute('aria-label') ?? element.className),
  );
}

/** What the session was asked to do about calls. */
async function calls(page: Page): Promise<string[]> {
  return (await commands(page)).filter((command) => /call|ring/i.test(command));
}

const names = (page: Page) => page.getByRole('list', { name: 'People nearby' }).locator('bdi').allTextContents();

for (const [state, size, rows] of [
  ['lobby-30', { width: 1280, height: 800 }, 10],
  ['lobby-30', { width: 1920, height: 1080 }, 20],
  ['lobby-full', { width: 1280, height: 800 }, 10],
  ['lobby-full', { width: 900, height: 600 }, 6],
] as const) {
  test(`of 30 people at least ${rows} are seen at ${size.width}x${size.height}, and only their list scrolls: ${state}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openState(page, state);
    // They come late.
    for (const name of ['Find someone', 'Keep a new room'])
      await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    expect((await visiblePeople(page)).length).toBeGreaterThanOrEqual(rows);
    expect((await scrollers(page)).filter((name) => name !== 'People nearby')).toEqual([]);
  });
}

test('the rooms stand below the people, and of the recent calls those that there is room for', async ({ page }) => {
  const recents = page.getByRole('list', { name: 'Recent calls' }).getByRole('listitem');
  const seen = async () => (await recents.all()).length;
  await page.setViewportSize({ width: 900, height: 600 });
  await openState(page, 'lobby-full');
  await expect.poll(seen).toBe(1);
  await expect(recents.first()).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 900, height: 800 });
  await expect.poll(seen).toBe(4);
  await expect(recents.last()).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 900, height: 600 });
  await expect.poll(seen).toBe(1);
  await page.getByRole('button', { name: 'Show all 7' }).click();
  await expect(recents).toHaveCount(7);

  await page.getByRole('region', { name: 'People nearby' }).evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.getByRole('button', { name: 'Show all of your 5 rooms' })).toBeInViewport({ ratio: 1 });
});

test('in a small window the people come first, and the page scrolls alone', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 700 });
  await openState(page, 'lobby-12');
  expect((await visiblePeople(page))[0]).toBe('Aiko Tanaka');
  expect(await scrollers(page)).toHaveLength(1);
});

for (const count of [2, 5]) {
  test(`how the connection is stays in sight with ${count} rooms, in windows of all sizes`, async ({ page }) => {
    await openState(page, 'lobby-12');
    const ids = Array.from({ length: count }, (_, index) => `room-${index}`);
    await page.evaluate((all) => {
      const room = (id: string) => ({ id, title: id, listing: 'open' as const, people: ['peer-3'], since: Date.now() });
      window.session.rooms.setState(all.map(room), true);
    }, ids);
    if (count > 3) await page.getByRole('button', { name: `Show all ${count} rooms` }).click();
    await expect(page.getByRole('button', { name: /^Join room-/ })).toHaveCount(count);
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
      [480, 700],
      [450, 300],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(page.getByText('Connected', { exact: true })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: "Why can't I see somebody?" })).toBeInViewport({ ratio: 1 });
    }
  });
}

test('in a small window what has the focus is never below the foot', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 400 });
  await openState(page, 'lobby-12');
  const foot = page.getByRole('contentinfo');
  const last = page.getByRole('button', { name: 'Keep a new room' });
  await last.focus();
  const { top } = await foot.evaluate((element) => element.getBoundingClientRect());
  const { bottom } = await last.evaluate((element) => element.getBoundingClientRect());
  expect(bottom).toBeLessThanOrEqual(top);
});

/** Where Tab leads within three presses: the accessible name of each. */
async function firstThree(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('Tab');
    names.push((await page.locator(':focus').getAttribute('aria-label')) ?? '');
  }
  return names;
}

test('the first Call is three presses of Tab away, also where a newer version is offered', async ({ page }) => {
  const first = /^Call (?!several)/;
  await openState(page, 'lobby-30');
  expect(await firstThree(page)).toContainEqual(expect.stringMatching(first));

  await page.evaluate(() => window.show('update-line-ready'));
  await expect(page.getByRole('button', { name: 'Later' })).toBeVisible();
  expect(await firstThree(page)).toContainEqual(expect.stringMatching(first));
});

test('favourites come first, then who was met lately; a favourite is one click in the menu', async ({ page }) => {
  await openState(page, 'lobby-12');
  expect((await names(page)).slice(0, 5)).toEqual([
    'Aiko Tanaka',
    'Ben Okafor',
    'Priya Nair',
    'Clara Weiss',
    'Tomás Rivera',
  ]);
  await page.getByRole('button', { name: 'More about Henrik Dahl' }).click();
  await page.getByRole('menuitem', { name: 'Add to favourites' }).click();
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await names(page)).slice(0, 3)).toContain('Henrik Dahl');
  expect(await page.evaluate(() => window.session.preferences.getState().favourites)).toContain('peer-6');
});

test('what people do moves nobody away under the pointer', async ({ page }) => {
  await openState(page, 'lobby-12');
  const before = await names(page);
  await page.getByRole('button', { name: 'Call Tomás Rivera' }).hover();
  await page.evaluate(() => {
    const { people } = window.session;
    people.setState(
      people.getState().map((one) => (one.peerId === 'peer-0' ? { ...one, activity: 'in-call' as const } : one)),
      true,
    );
  });
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Ask to join Tomás Rivera' }) });
  await expect(row).toContainText('In a call');
  expect(await names(page)).toEqual(before);
  await page.mouse.move(0, 0);
  await expect.poll(() => names(page)).not.toEqual(before);
});

test('nobody is kept in place once the list under the pointer was gone', async ({ page }) => {
  await openState(page, 'lobby-12');
  const before = await names(page);
  await page.getByRole('button', { name: 'Call Tomás Rivera' }).hover();
  const busy = await page.evaluate(() => {
    const { people } = window.session;
    const all = people.getState();
    people.setState([], true);
    return all.map((one) => (one.peerId === 'peer-0' ? { ...one, activity: 'in-call' as const } : one));
  });
  await expect(page.getByRole('list', { name: 'People nearby' })).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.evaluate((all) => window.session.people.setState(all, true), busy);
  await expect(page.getByRole('button', { name: 'Ask to join Tomás Rivera' })).toBeVisible();
  expect(await names(page)).not.toEqual(before);
});

test('people who show up move no button away that is being pressed', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openState(page, 'lobby-empty');
  const join = page.getByRole('button', { name: 'Join room' });
  await join.scrollIntoViewIfNeeded();
  await join.hover();
  await page.mouse.down();
  await page.evaluate(() => {
    const someone = (index: number) => ({ peerId: `peer-${index}`, name: `Person ${index}`, guest: false });
    const people = Array.from({ length: 20 }, (_, index) => ({ ...someone(index), activity: 'available' as const }));
    window.session.people.setState(people, true);
  });
  await expect(page.getByRole('button', { name: 'Call Person 19' })).toBeAttached();
  await page.mouse.up();
  await expect.poll(() => commands(page)).toContain('joinRoom ');
});

test('what is typed searches, without accents, and Enter calls the first hit', async ({ page }) => {
  await openState(page, 'lobby-30');
  await page.keyboard.type('tom');
  const search = page.getByRole('searchbox', { name: 'Search people' });
  await expect(search).toBeFocused();
  expect(await names(page)).toEqual(['Tomás Rivera']);
  await expect(
    page.getByRole('status').filter({ hasText: '1 person found. Enter calls Tomás Rivera.' }),
  ).toBeAttached();
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await calls(page)).toEqual(['callPerson peer-0']);
  await expect(search).toHaveValue('');
});

test('a search that finds nobody says so, calls nobody, and ends with Escape', async ({ page }) => {
  await openState(page, 'lobby-12');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('xyz');
  await expect(page.getByText('Nobody here has such a name.').last()).toBeVisible();
  await page.keyboard.press('Enter');
  expect(await calls(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await names(page)).toHaveLength(12);
});

test('in a room the same keys find somebody to ring into it', async ({ page }) => {
  await openState(page, 'room4');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toBeFocused();
  await page.keyboard.type('vogt');
  await page.keyboard.press('Enter');
  expect(await calls(page)).toEqual(['callPerson peer-3']);
});

test('several people are chosen and called at once; who is busy cannot be', async ({ page }) => {
  await openState(page, 'lobby-choosing');
  await expect(page.getByRole('button', { name: 'Choose people' })).toBeDisabled();
  await expect(page.getByRole('checkbox', { name: 'Choose Lena Vogt' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Choose Aiko Tanaka' }).check();
  await page.getByRole('checkbox', { name: 'Choose Priya Nair' }).check();
  await page.getByRole('checkbox', { name: 'Choose Tomás Rivera' }).check();
  await page.getByRole('checkbox', { name: 'Choose Priya Nair' }).uncheck();
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Call 2 people' }).click();
  expect(await calls(page)).toEqual(['callPeople peer-0 peer-1']);
  await expect(page.getByRole('button', { name: 'Call Aiko Tanaka' })).toBeVisible();
});

test('while several are chosen, Enter in the search chooses and calls nobody', async ({ page }) => {
  await openState(page, 'lobby-choosing');
  const search = page.getByRole('searchbox', { name: 'Search people' });
  await search.fill('tom');
  await expect(page.getByRole('status').filter({ hasText: 'Enter chooses Tomás Rivera' })).toBeAttached();
  await search.press('Enter');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: 'Choose Tomás Rivera' })).toBeChecked();
  await search.fill('lena');
  await search.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Choose Lena Vogt' })).not.toBeChecked();
  expect(await calls(page)).toEqual([]);
});

test('those who are rung at once can be rung no more', async ({ page }) => {
  await openState(page, 'ringing-several');
  await expect(
    page.getByRole('status').filter({ hasText: 'Ringing Tomás Rivera, Aiko Tanaka and Ben Okafor' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Stop ringing' }).click();
  expect(await calls(page)).toEqual(['stopRinging']);
});

test('whoever presses Continue goes on at the heading', async ({ page }) => {
  await openState(page, 'first-start');
  await page.keyboard.type('Mara');
  const done = page.getByRole('button', { name: 'Continue' });
  await done.focus();
  await page.keyboard.press('Enter');
  await expect(done).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Earshot', exact: true })).toBeFocused();
});

test('where the connection is refused nobody is told to wait for people', async ({ page }) => {
  await openState(page, 'hub-refused');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Not connected' })).toBeVisible();
  await expect(main.getByText('Earshot is open in another tab. Go on there, or use it here.')).toBeVisible();
  await expect(main).not.toContainText('Looking for people');
});

test('the first start asks for a name, and goes on where colleagues are invited', async ({ page }) => {
  await openState(page, 'first-start');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type('Mara');
  await page.evaluate((hub) => window.session.hub.setState(hub, true), ONLINE_HUB);
  await expect(page.getByRole('heading', { name: 'Welcome to Earshot' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'You are the first one here' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a room to invite to' }).click();
  expect((await commands(page)).at(-1)).toBe('newRoom');
});

test('whom others see as away reads it where they say how they are, unless they do not want to be disturbed', async ({
  page,
}) => {
  await openState(page, 'lobby-12');
  const own = page.getByRole('group', { name: 'Your availability' });
  await expect(own.getByRole('radio', { name: 'Available' })).toBeChecked();
  await page.evaluate(() => window.session.isAway.setState(true, true));
  await expect(own.getByRole('radio', { name: 'Away (by itself)' })).toBeChecked();
  await own.getByText('Do not disturb').click();
  await expect(own.getByRole('radio', { name: 'Available' })).not.toBeChecked();
});

test('whoever looks for anybody to talk to waits calmly, and stops by the same button', async ({ page }) => {
  await openState(page, 'lobby-12');
  const card = page.getByRole('region', { name: 'Find someone to talk to' });
  await card.getByRole('button', { name: 'Find someone' }).press('Enter');
  await expect(card.getByRole('status')).toHaveText(/Nobody else is looking right now/);
  await expect(card.getByRole('button', { name: 'Stop looking' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual(['startSeeking', 'stopSeeking']);
});
