import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('[DRAW-5] [DRAW-6] drawing by mouse: the picture does not move, Ctrl+Z takes back, Escape ends it', async ({
  page,
}) => {
  await openState(page, 'share-drawings');
  const figure = page.getByRole('figure', { name: "Tomás Rivera's screen" });
  const draw = page.getByRole('toolbar', { name: 'Share tools' }).getByRole('button', { name: 'Draw', exact: true });
  await expect(draw).toHaveAttribute('aria-pressed', 'true');
  const picture = (await figure.locator('video').boundingBox())!;
  const at = (x: number, y: number) => [picture.x + x * picture.width, picture.y + y * picture.height] as const;
  await page.mouse.move(...at(0.25, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.75, 0.5));
  await page.mouse.up();
  expect(await figure.locator('video').boundingBox()).toEqual(picture);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.mouse.click(...at(0.4, 0.5));
  const field = page.getByRole('textbox', { name: 'Text to write here' });
  await expect(field).toBeFocused();
  await page.keyboard.type('here + 1p');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(draw).toHaveAttribute('aria-pressed', 'false');
  const given = (await commands(page)).filter((command) => /Stroke|Mark|writeText|Drawing|Point/.test(command));
  expect(given.filter((command, index) => command !== given[index - 1])).toEqual([
    'beginStroke 0.25 0.50',
    'extendStroke 0.75 0.50',
    'endStroke',
    'undoMark peer-0',
    'writeText here + 1p',
    'stopDrawing',
    'endStroke',
  ]);
});

test('a text is written once, also by going on elsewhere; one that is refused stays, and Escape gives the keys back to the share', async ({
  page,
}) => {
  await openState(page, 'share-drawings');
  const figure = page.getByRole('figure', { name: "Tomás Rivera's screen" });
  const picture = (await figure.locator('video').boundingBox())!;
  const at = (x: number) => [picture.x + x * picture.width, picture.y + picture.height / 2] as const;
  const field = page.getByRole('textbox', { name: 'Text to write here' });
  const written = async () => (await commands(page)).filter((command) => command.startsWith('writeText'));
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.mouse.click(...at(0.3));
  await expect(field).toBeFocused();
  await page.keyboard.type('one');
  await page.mouse.click(...at(0.6));
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  expect(await written()).toEqual(['writeText one']);
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  expect(await written()).toEqual(['writeText one', 'writeText two']);

  await page.mouse.click(...at(0.4));
  await expect(field).toBeFocused();
  await page.keyboard.type('  ');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  expect(await field.evaluate((entry: HTMLInputElement) => entry.validity.valid)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(figure.locator('[tabindex="0"]').first()).toBeFocused();
});

test('the sharer draws on the own preview, clears all, and forbids it', async ({ page }) => {
  await openState(page, 'share-own-drawings');
  const bar = page.getByRole('region', { name: 'What you share' });
  await expect(bar.locator('[data-drawn-by="Aiko Tanaka"]')).toHaveCount(3);
  await bar.getByRole('button', { name: 'Clear all' }).click();
  await bar.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(bar.getByRole('toolbar', { name: 'Drawing tools' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Share options' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Let others draw' }).click();
  expect(await page.evaluate(() => window.session.preferences.getState().letOthersDraw)).toBe(false);
  expect(await commands(page)).toContain('clearBoard');
});
