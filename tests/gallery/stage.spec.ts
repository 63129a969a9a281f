import type { Locator, Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { boxOf, seenPart } from '../support/boxes.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

const WINDOW = { width: 1280, height: 800 };
const OWN = 'Mara Lindqvist (you)';
const SCREEN = "Tomás Rivera's screen";

const tile = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

const partOfWindow = (locator: Locator) => seenPart(locator, WINDOW);

/** As many are left in the room as that, whoever shares among them. */
function keepFirst(page: Page, people: number): Promise<void> {
  return page.evaluate((count) => {
    const { room } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') throw new Error('not in the room');
    room.setState({ ...state, participants: state.participants.slice(0, count) }, true);
  }, people);
}

test.beforeEach(({ page }) => page.setViewportSize(WINDOW));

test('the other one of two has at least 75 % of the window', async ({ page }) => {
  await openState(page, 'own-picture-left');
  expect(await partOfWindow(tile(page, 'Tomás Rivera').locator('video'))).toBeGreaterThanOrEqual(0.75);
  const own = await boxOf(tile(page, OWN));
  const name = await boxOf(page.locator('figcaption').filter({ hasText: 'Tomás Rivera' }));
  expect(name.x).toBeGreaterThan(own.x + own.width);
});

for (const people of [2, 3, 4, 5]) {
  test(`what is shared has at least 68 % of the window, and everybody a picture: ${people} people`, async ({
    page,
  }) => {
    await openState(page, 'share5');
    await keepFirst(page, people);
    await expect.poll(() => partOfWindow(tile(page, SCREEN).locator('video'))).toBeGreaterThanOrEqual(0.68);
    await expect(page.getByRole('figure')).toHaveCount(people + 1);
    for (const figure of await page.getByRole('figure').all()) {
      const { width, height } = await boxOf(figure);
      expect(width).toBeGreaterThanOrEqual(96);
      expect(height).toBeGreaterThanOrEqual(54);
    }
  });
}

for (const state of ['room2', 'share5'] as const) {
  for (const width of [1100, 1280, 1920]) {
    test(`a notice takes nothing from the stage of a wide window: ${state}, ${width} px`, async ({
      pageApart: page,
    }) => {
      await page.setViewportSize({ ...WINDOW, width });
      await openState(page, state);
      const places = async () =>
        Promise.all(
          [...(await page.getByRole('figure').all()), page.getByRole('button', { name: 'Invite' })].map(boxOf),
        );
      const before = await places();
      await page.evaluate(() => {
        const who = { peerId: 'peer-0', name: 'Tomás Rivera' };
        window.session.notices.setState([{ id: 7, kind: 'asked-to-mute', who }], true);
      });
      await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Tomás Rivera');
      await atRest(page);
      expect(await places()).toEqual(before);
    });
  }
}

test('how long one has been in the room stands beside its title', async ({ pageApart: page }) => {
  await page.clock.install();
  await openState(page, 'room2');
  await expect(page.getByRole('timer')).toHaveText('0:00');
  await page.clock.runFor(65_000);
  await expect(page.getByRole('timer')).toHaveText('1:05');
});

for (const width of [1100, 1280])
  test(`a notice is read beside the longest title too, and covers nothing to press: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ ...WINDOW, width });
    await openState(page, 'quality');
    await page.evaluate(() => {
      const { room, notices } = window.session;
      const state = room.getState();
      if (state.kind === 'joined') room.setState({ ...state, title: 'W'.repeat(64), locked: true }, true);
      const who = { peerId: 'peer-0', name: 'Tomás Rivera' };
      notices.setState([{ id: 7, kind: 'share-request', who, handsOver: true }], true);
    });
    const notice = page.getByRole('region', { name: 'Notices' });
    expect((await boxOf(notice.locator('p'))).width).toBeGreaterThan(200);
    expect((await boxOf(page.getByTitle('W'.repeat(64)))).width).toBeGreaterThan(70);
    for (const button of await page.getByRole('banner').or(notice).getByRole('button').all())
      await button.click({ trial: true });
  });

test('nothing lies over what is shared 3 s after the last move, until the pointer or the keyboard is there again', async ({
  pageApart: page,
}) => {
  await page.setViewportSize(WINDOW);
  await page.clock.install();
  await openState(page, 'share');
  const zoom = page.getByRole('button', { name: 'Zoom in' });
  const over = tile(page, SCREEN).locator('figcaption, div:has(> button)');
  const seen = () =>
    over.evaluateAll((all) => all.filter((one) => one.checkVisibility({ opacityProperty: true })).length);
  await expect.poll(seen).toBe(2);
  await page.clock.runFor(3_000);
  await expect.poll(seen).toBe(0);

  await page.mouse.move(500, 400);
  await expect.poll(seen).toBe(2);
  await page.clock.runFor(2_000);
  await page.mouse.move(510, 400);
  await page.clock.runFor(2_000);
  await expect.poll(seen).toBe(2);
  await page.clock.runFor(1_000);
  await expect.poll(seen).toBe(0);

  await tile(page, SCREEN).getByRole('group').focus();
  await page.keyboard.press('Tab');
  await page.clock.runFor(10_000);
  await expect.poll(seen).toBe(2);
  // A press with the pointer keeps nothing there.
  await zoom.click();
  await page.clock.runFor(3_000);
  await expect.poll(seen).toBe(0);
});

test('people beside a share are hidden, and come back', async ({ page }) => {
  await openState(page, 'share');
  await page.getByRole('button', { name: 'Hide people' }).click();
  await expect(tile(page, OWN)).toBeHidden();
  await expect.poll(() => partOfWindow(tile(page, SCREEN).locator('video'))).toBeGreaterThan(0.77);
  await page.getByRole('button', { name: 'Show people' }).click();
  await expect(tile(page, OWN)).toBeVisible();
});

test('"Shared screen only" ends with what was shared', async ({ page }) => {
  await openState(page, 'share');
  await page.getByRole('button', { name: 'Hide people' }).click();
  await page.evaluate(() => {
    const { room } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') throw new Error('not in the room');
    const participants = state.participants.map((one) => ({ ...one, share: null }));
    room.setState({ ...state, participants }, true);
  });
  await expect(tile(page, OWN)).toBeVisible();
  await page.getByRole('button', { name: 'View' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Automatic' })).toBeChecked();
});

test('two screens stand side by side when asked to', async ({ page }) => {
  await openState(page, 'two-shares');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(1);
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Screens side by side' }).click();
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(2);
  // They move there.
  await expect(async () => {
    const [left, right] = [await boxOf(tile(page, SCREEN)), await boxOf(tile(page, "Aiko Tanaka's screen"))];
    expect([right.y, right.width]).toEqual([left.y, left.width]);
  }).toPass();
});

test('the view is chosen in a menu: grid, speaker, and without those who have no camera', async ({ page }) => {
  await openState(page, 'room5');
  const choose = async (role: 'menuitemradio' | 'menuitemcheckbox', name: string) => {
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole(role, { name }).click();
  };
  await choose('menuitemradio', 'Speaker');
  await expect.poll(() => partOfWindow(tile(page, 'Tomás Rivera'))).toBeGreaterThan(0.6);
  await choose('menuitemcheckbox', 'Hide people without camera');
  await expect(tile(page, 'Ben Okafor')).toBeHidden();
  await choose('menuitemradio', 'Grid');
  await expect.poll(() => partOfWindow(tile(page, 'Tomás Rivera'))).toBeLessThan(0.3);
  await expect(page.getByRole('figure')).toHaveCount(4);
});

test('those for whom there is no room are a press away', async ({ page }) => {
  await openState(page, 'share8');
  await page.setViewportSize({ width: 520, height: 380 });
  await expect(tile(page, OWN)).toBeHidden();
  const more = page.getByRole('button', { name: /^Show \d more$/ });
  const before = await page.getByRole('figure').count();
  await more.click();
  await expect(tile(page, 'Tomás Rivera')).toBeHidden();
  await expect(tile(page, SCREEN)).toBeVisible();
  expect(await page.getByRole('figure').count()).toBe(before);
});

test('the own picture goes from corner to corner, is folded, hidden and shown again', async ({ page }) => {
  await openState(page, 'room2');
  const own = tile(page, OWN);
  const group = page.getByRole('group', { name: 'Your picture' });
  const corner = () => page.evaluate(() => window.session.preferences.getState().ownPicture.corner);

  await group.focus();
  await page.keyboard.press('ArrowUp');
  expect(await corner()).toBe('top-right');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await boxOf(own)).x).toBeLessThan(200);
  await expect.poll(async () => (await boxOf(own)).y).toBeLessThan(200);

  const { x, y, width, height } = await boxOf(own);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(900, 600, { steps: 4 });
  await page.mouse.up();
  expect(await corner()).toBe('bottom-right');
  await expect.poll(async () => (await boxOf(own)).x).toBeGreaterThan(900);

  await page.getByRole('button', { name: 'Make your picture small' }).click();
  await expect(own.locator('video')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show your picture' }).click();
  await expect(own.locator('video')).toBeVisible();
  await page.getByRole('button', { name: 'Hide your picture' }).click();
  await expect(own).toBeHidden();
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Show my picture' }).click();
  await expect(own).toBeVisible();
});

test('whoever folds, unfolds or hides the own picture with a key goes on at what takes that back', async ({ page }) => {
  await openState(page, 'room2');
  const button = (name: string) => page.getByRole('button', { name });
  await button('Make your picture small').press('Enter');
  await expect(button('Show your picture')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button('Make your picture small')).toBeFocused();
  await button('Hide your picture').press('Enter');
  await expect(button('View')).toBeFocused();
});

for (const { motion, ms } of [
  { motion: 'no-preference', ms: 180 },
  { motion: 'reduce', ms: 1 },
] as const) {
  test(`tiles move to their new places in ${ms} ms where the system asks for "${motion}"`, async ({
    pageApart: page,
  }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await openState(page, 'room5');
    const moves = await page.evaluateHandle(() => {
      const times = new Set<number>();
      document.addEventListener('transitionend', ({ target, propertyName, elapsedTime }) => {
        const isTile = target instanceof Element && target.matches('figure');
        if (isTile && propertyName === 'width') times.add(Math.round(elapsedTime * 1_000));
      });
      return times;
    });
    await keepFirst(page, 3);
    await expect.poll(() => moves.evaluate((times) => [...times])).toEqual([ms]);
  });
}

test('a room without a name goes by those who are in it, and by its own once it has one', async ({ page }) => {
  await openState(page, 'room5');
  const heading = page.getByRole('banner').getByText('Tomás Rivera, Aiko Tanaka and 2 more');
  await expect(heading.last()).toBeVisible();
  await openState(page, 'titled');
  await expect(heading).toHaveCount(0);
});

test('who is called into the room is said on their tile, which ends the call; the bar says it where that is not seen', async ({
  page,
}) => {
  await openState(page, 'calling-in-room');
  const cancel = page.getByRole('button', { name: 'Cancel call' });
  await expect(cancel).toHaveCount(1);
  await expect(
    page.getByRole('figure', { name: 'Aiko Tanaka' }).getByRole('button', { name: 'Cancel call' }),
  ).toBeVisible();
  // For screen readers, which do not hear of a tile.
  const line = page.getByRole('status').filter({ hasText: 'Ringing Aiko Tanaka' });
  expect((await line.boundingBox())!.width).toBeLessThanOrEqual(1);

  await page.evaluate(() => {
    const { room } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') return;
    room.setState({ ...state, participants: state.participants.filter(({ ringing }) => !ringing) }, true);
  });
  await expect(
    page.getByRole('region', { name: 'Outgoing call' }).getByRole('button', { name: 'Cancel call' }),
  ).toBeVisible();
  expect((await line.boundingBox())!.width).toBeGreaterThan(80);

  // The focus goes along to the tile.
  await cancel.focus();
  await page.evaluate(() => {
    const { room } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') return;
    const [self] = state.participants;
    if (!self) return;
    const rung = { ...self, peerId: 'peer-1', name: 'Aiko Tanaka', self: false, ringing: true };
    room.setState({ ...state, participants: [...state.participants, rung] }, true);
  });
  await expect(cancel).toBeFocused();
  await cancel.press('Enter');
  expect(await page.evaluate(() => window.session.commands)).toEqual(['cancelCall']);
});
