import { expect, test, type Page } from '@playwright/test';
import { nodesInMemory } from '../support/memory.ts';
import { openState } from './open.ts';

/** Joins and leaves the room again and again, with the same streams. */
async function visit(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await page.getByRole('button', { name: 'Leave' }).click();
    await expect(page.getByRole('toolbar')).toBeHidden();
    await page.evaluate(() => window.session.room.setState(window.session.room.getInitialState(), true));
    await expect(page.locator('figure video').first()).toBeVisible();
  }
}

test('rooms that were left are not kept in memory', async ({ page }) => {
  await openState(page, 'share');
  await visit(page, 2);
  const before = await nodesInMemory(page);
  await visit(page, 10);
  // A room has some 250. What is kept for a moment after it was left is freed by a later collection.
  await expect.poll(async () => (await nodesInMemory(page)) - before).toBeLessThan(100);
});
