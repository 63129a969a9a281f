import type { Locator } from '@playwright/test';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

/** Where a piece of text stands on the page, px from the left. */
function leftOf(element: Locator, piece: string): Promise<number> {
  return element.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.lastIndexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`no “${wanted}”`);
  }, piece);
}

test('a Hebrew sentence ends at its left, and an English line after it at its right', async ({ page }) => {
  await openState(page, 'scripts');
  const [sentence, withLink, mixed] = await page.getByRole('log').locator('article > div[dir]').all();
  if (!sentence || !withLink || !mixed) throw new Error('three messages');
  expect(await leftOf(sentence, '.')).toBeLessThan(await leftOf(sentence, 'לכולם'));
  expect(await leftOf(withLink, '.')).toBeLessThan(await leftOf(withLink, 'טיוטה'));
  const link = withLink.getByRole('link');
  expect(await leftOf(link, 'https')).toBeLessThan(await leftOf(link, 'q3'));
  expect(await leftOf(mixed, '?')).toBeLessThan(await leftOf(mixed, 'מתחילים'));
  expect(await leftOf(mixed, 'now')).toBeLessThan(await leftOf(mixed, '.'));
});

test('names from right to left leave the words around them where they are', async ({ page }) => {
  await openState(page, 'scripts');
  const joined = page.getByRole('status').filter({ hasText: 'joined.' });
  expect(await leftOf(joined, 'לוי')).toBeLessThan(await leftOf(joined, 'joined'));
  await page.evaluate(() => {
    const from = { peerId: 'peer-7', name: 'مريم ح.' };
    window.session.call.setState({ kind: 'incoming', callId: 'call', from, guest: false, phase: 'ringing' }, true);
  });
  const calling = page.getByText('is calling you');
  // The name's own end is at its left; without isolation it would stand before “is”.
  expect(await leftOf(calling, '.')).toBeLessThan(await leftOf(calling, 'مريم'));
  expect(await leftOf(calling, 'مريم')).toBeLessThan(await leftOf(calling, 'is calling'));
});

test('people of one name are told apart in the same way everywhere', async ({ page }) => {
  await openState(page, 'namesakes');
  for (const name of ['Ben Okafor', 'Ben Okafor (2)', 'Ben Okafor (3)']) {
    await expect(page.getByRole('figure', { name, exact: true })).toContainText(name);
  }
  await expect(page.getByText('Ben Okafor (2) joined.')).toBeVisible();
  await page.getByRole('button', { name: 'People' }).click();
  await expect(page.getByRole('list', { name: 'In this room' })).toContainText('Ben Okafor (3)');
  await page.getByRole('button', { name: 'Chat' }).click();
  const log = page.getByRole('log');
  await expect(log.getByText('Ben Okafor (2)', { exact: true }).first()).toBeVisible();
  await expect(log).toContainText('Not yet delivered to Ben Okafor (2)');
  await expect(log).toContainText(/Not delivered to .+, who left/);

  // Who is left keeps the number.
  await page.evaluate(() => {
    const { session } = window;
    const room = session.room.getState();
    if (room.kind !== 'joined') throw new Error('not in a room');
    const participants = room.participants.filter(({ peerId }) => peerId !== 'peer-0');
    session.room.setState({ ...room, participants }, true);
  });
  await expect(page.getByRole('figure', { name: 'Ben Okafor (2)', exact: true })).toBeVisible();
  await expect(log.getByText('Ben Okafor', { exact: true })).toBeVisible();
});

test('a namesake of oneself is pinned by another button than oneself', async ({ page }) => {
  await openState(page, 'room3');
  await page.evaluate(() => {
    const { session } = window;
    const room = session.room.getState();
    if (room.kind !== 'joined') throw new Error('not in a room');
    const { name } = session.preferences.getState();
    const participants = room.participants.map((one) => (one.peerId === 'peer-0' ? { ...one, name } : one));
    session.room.setState({ ...room, participants }, true);
  });
  for (const name of ['Mara Lindqvist', 'Mara Lindqvist (you)']) {
    await page.getByRole('button', { name: `Pin ${name}`, exact: true }).click();
    await page.getByRole('button', { name: `Unpin ${name}`, exact: true }).click();
  }
});

test('people of one name are told apart among those nearby', async ({ page }) => {
  await openState(page, 'lobby');
  await page.evaluate(() => {
    const { people } = window.session;
    people.setState(
      people.getState().map((person) => ({ ...person, name: 'Jo' })),
      true,
    );
  });
  await expect(page.getByRole('button', { name: 'Call Jo', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Call Jo (2)', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Calling Jo (2)' })).toBeVisible();
});
