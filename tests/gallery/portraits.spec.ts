import type { Page } from '@playwright/test';
import { isPortrait } from '../../signaling/protocol/jpeg.ts';
import { LIMITS } from '../../signaling/protocol/limits.ts';
import { chooseSection } from '../support/settings.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

/** A picture of noise, which is the hardest to make small. */
const noise = (page: Page, type: string) =>
  page.evaluate(async (wanted) => {
    const canvas = new OffscreenCanvas(260, 200);
    const pixels = new ImageData(260, 200);
    pixels.data.forEach((_, index) => (pixels.data[index] = Math.random() * 256));
    canvas.getContext('2d')?.putImageData(pixels, 0, 0);
    const blob = await canvas.convertToBlob({ type: wanted });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, type);

const ownPortrait = (page: Page) => page.evaluate(() => window.session.preferences.getState().portrait);
const pictureIn = (page: Page, row: string) =>
  page.getByRole('listitem').filter({ hasText: row }).locator('img[src^="data:image/jpeg;base64,"]');

test('[PORTRAIT-1] a chosen picture becomes a small square one; what is none is refused in words; it is removed by one press', async ({
  page,
}) => {
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'Your profile picture' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Your profile picture' });
  const input = dialog.locator('input[type=file]');

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  await input.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(dialog.getByRole('alert')).toHaveText(/no picture that can be used/);
  await input.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(svg) });
  await expect(dialog.getByRole('alert')).toHaveText(/cannot be read/);
  expect(await commands(page)).toEqual([]);

  await input.setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from(await noise(page, 'image/png')),
  });
  await expect(dialog.locator('img')).toHaveJSProperty('naturalWidth', LIMITS.portraitPixels);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  expect(isPortrait(Buffer.from((await ownPortrait(page)) ?? '', 'base64'))).toBe(true);

  await dialog.getByRole('button', { name: 'Remove picture' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Choose a picture' })).toBeFocused();
  await expect(dialog.locator('img')).toHaveCount(0);
  expect(await ownPortrait(page)).toBeNull();
});

test('a picture is also dropped, and pasted, in the settings', async ({ page }) => {
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'Settings' }).click();
  await chooseSection(page, 'You');
  await expect(page.getByRole('button', { name: 'Choose a picture' })).toBeVisible();
  const bytes = await noise(page, 'image/webp');
  for (const kind of ['drop', 'paste'] as const) {
    await page.evaluate(
      ([type, of]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(of)], 'a.webp', { type: 'image/webp' }));
        const event =
          type === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
        document.body.dispatchEvent(event);
      },
      [kind, bytes] as const,
    );
    // Noise is made small in many steps.
    await expect.poll(() => ownPortrait(page), { timeout: 12_000 }).not.toBeNull();
    await page.getByRole('button', { name: 'Remove picture' }).click();
  }
});

test('[PORTRAIT-3] pictures of others are over their initials, and of nobody who is blocked or has the name of somebody known', async ({
  page,
}) => {
  await openState(page, 'lobby-unwanted');
  await expect(pictureIn(page, 'Aiko Tanaka')).toHaveJSProperty('complete', true);
  await expect(pictureIn(page, 'Aiko Tanaka')).toHaveAttribute('alt', '');
  await expect(pictureIn(page, 'Ben Okafor')).toHaveCount(0);

  await openState(page, 'lobby-trust');
  await expect(pictureIn(page, 'Aiko Tanaka')).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'Tomás Rivera' })).toHaveCount(2);
  await expect(pictureIn(page, 'Tomás Rivera')).toHaveCount(0);
});

test('[PORTRAIT-3] what cannot be decoded leaves the initials', async ({ page }) => {
  await openState(page, 'lobby-12');
  await expect(pictureIn(page, 'Tomás Rivera')).toHaveJSProperty('complete', true);
  const call = page.getByRole('button', { name: 'Call Jo', exact: true });
  const row = page.getByRole('listitem').filter({ has: call });
  await expect(row.locator('[aria-hidden]').first()).toHaveText('J');
  await expect(row.locator('img')).toHaveCount(0);
});
