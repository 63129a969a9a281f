import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

/**
 * Takes the picture of a window in both themes.
 *
 * @param drawnBy the page that draws it, where that is another one's
 */
export async function shoot({ page }: { page: Page }, name: string, drawnBy = page): Promise<void> {
  // Nothing is to look as if the pointer were on it.
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const one of new Set([drawnBy, page])) await one.emulateMedia({ colorScheme });
    const path = join(FOLDER, `${name}-${colorScheme}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    // The noise of video makes a PNG several times as large, and nobody sees it. (ImageMagick is here for displays.)
    execFileSync('mogrify', ['+dither', '-colors', '256', path]);
  }
}
