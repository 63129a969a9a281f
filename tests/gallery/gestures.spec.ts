import type { Page } from '@playwright/test';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const TOMAS = /^👏🎉.*Tomás Rivera$/u;

/** Where a reaction over somebody's tile is now, px from the top. */
function top(page: Page): Promise<number> {
  return page
    .getByRole('figure', { name: 'Tomás Rivera' })
    .getByText('🎉')
    .evaluate((element) => element.getBoundingClientRect().top);
}

test('the hand goes up and down by button and by key, and the tile and the list of people show its place', async ({
  page,
}) => {
  await openState(page, 'gestures');
  const own = page.getByRole('figure', { name: 'Mara Lindqvist (you)' });
  await expect(own).toHaveAttribute('data-hand', 'raised');
  await expect(own.getByRole('img', { name: 'Hand raised, 2nd' })).toBeVisible();
  await page.getByRole('button', { name: 'Lower hand' }).click();
  await expect(own).not.toHaveAttribute('data-hand', 'raised');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(own).toHaveAttribute('data-hand', 'raised');
  expect(await commands(page)).toEqual(['setHandRaised false', 'setHandRaised true']);
  await page.getByRole('button', { name: 'People', exact: true }).click();
  const list = page.getByRole('list', { name: 'In this room' });
  await expect(list.getByRole('listitem').filter({ hasText: 'Aiko Tanaka' }).getByRole('img')).toHaveAccessibleName(
    'Hand raised, 1st',
  );
});

test('a reaction is two keys away, and is said to those who hear the page', async ({ page }) => {
  await openState(page, 'gestures');
  await expect(page.getByText('Tomás Rivera reacts: Party.')).toHaveRole('status');
  await page.keyboard.press('ControlOrMeta+Shift+y');
  await expect(page.getByRole('menuitem', { name: 'Thumbs up' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual(['react applause']);
  await expect(page.getByRole('button', { name: 'React' })).toBeFocused();
});

test('with reduced motion a reaction stands still, and is seen', async ({ pageApart: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openState(page, 'gestures');
  const reaction = page.getByRole('figure', { name: 'Tomás Rivera' }).getByText('🎉');
  await expect(reaction).toHaveCSS('opacity', '1');
  const before = await top(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await top(page)).toBe(before);
});

test('[REACT-1] who reacts without being seen is seen by name: in "Shared screen only" and behind "Show more"', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openState(page, 'gestures-share');
  const named = page.getByText(TOMAS).and(page.locator('p'));
  await expect(page.getByRole('figure', { name: 'Tomás Rivera', exact: true }).getByText('🎉')).toBeVisible();
  await expect(named).toHaveCount(0);
  await page.getByRole('button', { name: 'Hide people' }).click();
  await expect(page.getByRole('figure')).toHaveCount(1);
  await expect(named).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('❤️Mara Lindqvist (you)')).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => window.session.reactions.setState([], true));
  await expect(named).toHaveCount(0);

  await openState(page, 'gestures-share');
  await page.setViewportSize({ width: 520, height: 380 });
  await page.getByRole('button', { name: /^Show \d more$/ }).click();
  await expect(page.getByRole('figure', { name: 'Tomás Rivera', exact: true })).toBeHidden();
  await expect(named).toBeInViewport({ ratio: 1 });
});

test('[REACT-1] the own reaction is seen by name while the own picture is folded', async ({ page }) => {
  await openState(page, 'own-picture-folded');
  await page.evaluate(() => window.session.reactions.setState([{ id: 1, peerId: 'self', reaction: 'heart' }], true));
  const named = page.getByText('❤️Mara Lindqvist (you)');
  await expect(named).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Show your picture' }).click();
  await expect(page.getByRole('figure', { name: 'Mara Lindqvist (you)' }).getByText('❤️')).toBeVisible();
  await expect(named).toHaveCount(0);
});

test('hands of the others are counted at the list of people, whoever is seen', async ({ page }) => {
  await openState(page, 'gestures-share');
  await page.getByRole('button', { name: 'Hide people' }).click();
  const people = page.getByRole('button', { name: 'People', exact: true });
  await expect(people).toHaveAccessibleDescription('8 people in the room, 1 hand raised');
  await page.evaluate(() => {
    const { room } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') throw new Error('not in the room');
    const participants = state.participants.map((one) => (one.self ? one : { ...one, hand: null }));
    room.setState({ ...state, participants }, true);
  });
  await expect(people).toHaveAccessibleDescription('8 people in the room');
});
