import type { Locator } from '@playwright/test';

/** Of a share's picture, fractions from its top left. */
export interface Place {
  x: number;
  y: number;
}

/** Moves a viewer's mouse there. */
export async function mouseTo(shared: Locator, { x, y }: Place): Promise<void> {
  const picture = (await shared.locator('video').boundingBox())!;
  await shared.page().mouse.move(picture.x + x * picture.width, picture.y + y * picture.height);
}

/** Draws a box in a share that stays there. */
export async function drawBox(shared: Locator, from: Place, to: Place): Promise<void> {
  const page = shared.page();
  await shared.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('button', { name: 'Box', exact: true }).click();
  await page.getByRole('button', { name: 'Stays until cleared' }).click();
  await mouseTo(shared, from);
  await page.mouse.down();
  await mouseTo(shared, to);
  await page.mouse.up();
}
