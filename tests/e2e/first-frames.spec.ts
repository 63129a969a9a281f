import { paintedFrames } from '../support/painted-frames.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from '../support/test.ts';

/** How late the page's script comes, ms: long enough that what a browser painted without it would be seen. */
const LATE_MS = 500;
/** Between the brightness of the two themes, 0 to 255. */
const HALF = 128;

for (const { system, chosen, isDark } of [
  { system: 'dark', chosen: null, isDark: true },
  { system: 'light', chosen: 'Dark', isDark: true },
  { system: 'dark', chosen: 'Light', isDark: false },
] as const)
  test(`no frame of the other theme is painted at the start: ${chosen ?? 'nothing'} chosen, the system's is ${system}`, async ({
    openPeer,
    hubUrl,
  }) => {
    const { page: before } = await openPeer('Ann', { colorScheme: system });
    if (chosen !== null) {
      await openSettings(before, 'Appearance');
      await before.getByText(chosen, { exact: true }).click();
      await expect(before.locator('html[data-theme]')).toBeAttached();
    }
    const page = await before.context().newPage();
    await page.route('**/assets/index-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
    const frames = await paintedFrames(hubUrl, page.getByRole('button', { name: 'Join room' }));
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.filter((brightness) => brightness < HALF !== isDark)).toEqual([]);
  });
