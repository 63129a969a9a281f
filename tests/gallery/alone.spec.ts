import type { Page } from '@playwright/test';
import { overflow } from './fits.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const card = (page: Page) => page.getByRole('main').getByRole('region', { name: 'Bring people in' });

test('who is alone in a room has colleagues to call, and the link to copy', async ({ page }) => {
  await openState(page, 'alone-among-people');
  await expect(card(page).getByText('Nobody else is here.')).toBeVisible();
  // Of those who can be called now, three.
  await expect(card(page).getByRole('listitem')).toHaveCount(3);
  await expect(card(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Invite' })).toHaveCount(1);
  const first = card(page)
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Call / });
  const name = (await first.getAttribute('aria-label'))!;
  await first.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: name.replace('Call ', 'Calling ') })).toBeVisible();
  expect(await commands(page)).toHaveLength(1);

  // They are there once, with all others.
  await page.getByRole('button', { name: 'People' }).click();
  await expect(card(page).getByRole('listitem')).toHaveCount(0);
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(1);
});

test('who was left behind reads that, and calls again whoever it was', async ({ page }) => {
  await openState(page, 'left-behind');
  await expect(card(page).getByText('Nobody else is here any more.')).toBeVisible();
  // Once.
  await expect(card(page).getByRole('button', { name: /Call Tomás Rivera/ })).toHaveCount(1);
  await card(page).getByRole('button', { name: 'Call Tomás Rivera again' }).click();
  expect(await commands(page)).toEqual(['callPerson peer-0']);
});

test('nobody is offered whom a call would find busy, nor anybody without a hub', async ({ page }) => {
  await openState(page, 'left-behind');
  await page.evaluate(() =>
    window.session.people.setState((all) => all.map((one) => ({ ...one, activity: 'in-call' as const })), true),
  );
  await expect(card(page).getByRole('button', { name: /^Call/ })).toHaveCount(0);
  await openState(page, 'alone-among-people');
  await page.evaluate(() => window.session.hub.setState({ kind: 'connecting' }, true));
  await expect(card(page).getByRole('button')).toHaveText(['Copy link']);
});

test('others are offered once those under the pointer are gone', async ({ page }) => {
  await openState(page, 'alone-among-people');
  await card(page).getByRole('listitem').first().hover();
  const offered = () => card(page).getByRole('button', { name: /^Call / });
  const names = await offered().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const whole = await page.evaluate(() => window.session.people.getState());
  await page.evaluate(() => window.session.people.setState([], true));
  await expect(offered()).toHaveCount(0);
  const others = whole.filter((one) => !names.includes(`Call ${one.name}`));
  await page.evaluate((all) => window.session.people.setState(all, true), others);
  await expect(offered()).toHaveCount(3);
});

for (const [width, height] of [
  [1280, 800],
  [480, 700],
  [450, 300],
] as const)
  test(`what one does alone in a room stays over the stage at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openState(page, 'alone-among-people');
    expect(await overflow(page)).toBe(0);
    const [inner, outer] = [(await card(page).boundingBox())!, (await page.getByRole('main').boundingBox())!];
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 1);
    await card(page).getByRole('button').last().scrollIntoViewIfNeeded();
    await expect(card(page).getByRole('button').last()).toBeInViewport();
  });
