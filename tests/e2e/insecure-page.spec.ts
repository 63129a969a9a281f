import { join } from 'node:path';
import { RENDERER } from '../support/paths.ts';
import { expect, test } from '../support/test.ts';

test('[ID-6] a page that came by plain http says that it can prove nothing, and leads to https', async ({ page }) => {
  const asked: string[] = [];
  await page.route(/plain\.test/, async (route) => {
    const { protocol, pathname } = new URL(route.request().url());
    asked.push(`${protocol}${pathname}`);
    await route.fulfill({ path: join(RENDERER, pathname === '/j/team' ? 'index.html' : pathname) });
  });
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.goto('http://plain.test/j/team');
  await expect(page.getByRole('alert')).toContainText('This page is not secure');
  expect(asked.filter((url) => url.startsWith('ws'))).toEqual([]);
  await page.getByRole('button', { name: 'Open it by https' }).click();
  await expect.poll(() => asked).toContain('https:/j/team');
});
