import type { Locator, Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { axeFindings } from '../support/axe.ts';
import { boxOf } from '../support/boxes.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

const log = (page: Page) => page.getByRole('log', { name: 'Chat messages' });
const latest = (page: Page) => page.getByRole('button', { name: /^Jump to latest/ });

/** How far the log is from its end, px. */
function belowIt(of: Locator): Promise<number> {
  return of.evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
    Math.round(scrollHeight - scrollTop - clientHeight),
  );
}

const top = (of: Locator) => of.evaluate(({ scrollTop }) => scrollTop);

/** Somebody writes, or the person does; and all that was written before is delivered. */
function write(page: Page, text: string, own = false): Promise<void> {
  return page.evaluate(
    ([words, isOwn]) => {
      const { chat } = window.session;
      const { messages, ...rest } = chat.getState();
      const before = messages.map((message) => ({ ...message, pending: [] }));
      const [first] = before;
      if (!first) throw new Error('nobody has written');
      chat.setState({ ...rest, messages: [...before, { ...first, id: words, own: isOwn, text: words }] }, true);
    },
    [text, own] as const,
  );
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await openState(page, 'chat');
  await log(page).focus();
  await page.keyboard.press('End');
  await expect.poll(() => belowIt(log(page))).toBe(0);
});

test('whoever is at the end of the chat sees what comes', async ({ page }) => {
  await write(page, 'At the end?');
  await expect(page.getByText('At the end?')).toBeInViewport({ ratio: 1 });
  await expect(latest(page)).toHaveCount(0);
});

test('whoever has scrolled up stays where they read, and comes to what is new by a button that says how much that is', async ({
  page,
}) => {
  await page.keyboard.press('Home');
  await expect.poll(() => top(log(page))).toBe(0);
  await expect(latest(page)).toHaveCount(0);
  await write(page, 'Who brings the plan?');
  await expect(latest(page)).toHaveText('Jump to latest · 1 new');
  await write(page, 'I do.');
  await expect(latest(page)).toHaveText('Jump to latest · 2 new');
  expect(await top(log(page))).toBe(0);
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);

  await latest(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('I do.')).toBeInViewport({ ratio: 1 });
  await expect(latest(page)).toHaveCount(0);
  await expect(log(page)).toBeFocused();
  await page.keyboard.type('Fine');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Fine');
});

test('one press of an arrow key is to have scrolled up; at the end by hand, there is no button either', async ({
  page,
}) => {
  await page.keyboard.press('ArrowUp');
  // A browser scrolls so far by that key, and takes its time.
  await expect.poll(() => belowIt(log(page))).toBe(40);
  // Not how far it is scrolled: what is delivered above loses a line.
  const place = () => page.getByText('It works now!').evaluate((read) => read.getBoundingClientRect().top);
  const before = await place();
  await write(page, 'Below what is read');
  await expect(latest(page)).toBeVisible();
  expect(Math.abs((await place()) - before)).toBeLessThan(1);
  await page.keyboard.press('End');
  await expect(latest(page)).toHaveCount(0);
});

test('own words lead to the end once, and that they were delivered leads nobody away', async ({ page }) => {
  await page.keyboard.press('Home');
  await expect.poll(() => top(log(page))).toBe(0);
  await write(page, 'My own words', true);
  await expect(page.getByText('My own words')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await expect.poll(() => top(log(page))).toBe(0);
  await page.evaluate(() => {
    const { chat } = window.session;
    chat.setState({ messages: chat.getState().messages.map((message) => ({ ...message })) });
  });
  await atRest(page);
  expect(await top(log(page))).toBe(0);
});

test('in a window that all of it fits into there is no button, and whoever is at the end stays there in a lower one', async ({
  page,
}) => {
  await page.keyboard.press('Home');
  await expect.poll(() => top(log(page))).toBe(0);
  await write(page, 'Who brings the plan?');
  await expect(latest(page)).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 2_400 });
  await expect(latest(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 480 });
  await expect(page.getByText('Who brings the plan?')).toBeInViewport({ ratio: 1 });
  await write(page, 'I do.');
  await expect(page.getByText('I do.')).toBeInViewport({ ratio: 1 });
  await expect(latest(page)).toHaveCount(0);
});

test('whoever opens the chat begins at what is new, under a line that says so', async ({ page }) => {
  const messages = await page.evaluate(() => window.session.chat.getState().messages);
  await openState(page, 'room2');
  await page.evaluate((all) => {
    window.session.chat.setState({ messages: all, unread: 5, firstNew: all[2]!.id }, true);
  }, messages);
  await page.getByRole('button', { name: /^Chat/ }).click();
  const line = log(page).getByText('New', { exact: true });
  await expect(line).toBeInViewport({ ratio: 1 });
  const [at, newest, read] = await Promise.all(
    [line, ...[messages[2]!, messages[1]!].map(({ text }) => log(page).getByText(text, { exact: true }))].map(boxOf),
  );
  expect(at!.y - (await boxOf(log(page))).y).toBeLessThan(20);
  expect(newest!.y).toBeGreaterThan(at!.y);
  expect(read!.y).toBeLessThan(at!.y);
});
