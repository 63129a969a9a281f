import type { Page } from '@playwright/test';
import type { ShareSource } from '../../renderer/core/model.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

/** What the picker asks for; an answer comes once it is given, and its thumbnails are of the ask that it answers. */
interface Asks {
  count: number;
  answer: () => void;
}

interface CountingWindow extends Window {
  asks: Asks;
}

async function countAsks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const offered = window.session.shareSources!;
    const list = offered.list.bind(offered);
    const asks: Asks = { count: 0, answer: () => {} };
    Object.assign(window, { asks });
    offered.list = async () => {
      asks.count += 1;
      const { count } = asks;
      const answered = new Promise<void>((resolve) => (asks.answer = resolve));
      const sources: readonly ShareSource[] = await list();
      await answered;
      return sources.map((source) => ({ ...source, thumbnail: source.thumbnail && `${source.thumbnail}#${count}` }));
    };
  });
}

test('what the picker shows is asked for again a second after it came, one after the other, and not once it is closed', async ({
  pageApart: page,
}) => {
  await page.clock.install();
  await openState(page, 'picker');
  const thumbnail = page.getByRole('dialog').locator('img').first();
  await expect(thumbnail).toBeVisible();
  await countAsks(page);
  const asked = () => page.evaluate(() => (window as unknown as CountingWindow).asks.count);
  const answer = () => page.evaluate(() => (window as unknown as CountingWindow).asks.answer());

  for (const time of [1, 2]) {
    await page.clock.runFor(1_000);
    await expect.poll(asked).toBe(time);
    await page.clock.runFor(5_000);
    expect(await asked(), 'while it waits for the answer').toBe(time);
    await answer();
    await expect(thumbnail).toHaveAttribute('src', new RegExp(`#${time}$`));
  }
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(thumbnail).toBeHidden();
  await page.clock.runFor(5_000);
  expect(await asked(), 'once it is closed').toBe(2);
});
