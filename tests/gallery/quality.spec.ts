import { axeFindings } from '../support/axe.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('the header says what limits the call and what helps, and does it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openState(page, 'quality');
  await expect(page.getByRole('status').filter({ hasText: 'Your computer is busy' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Connection good' })).toBeVisible();
  await page.getByRole('button', { name: 'Turn off my camera' }).click();
  expect(await page.evaluate(() => window.session.media.getState().cameraOff)).toBe(true);
});

test('the bars open the numbers, which are read each second only while they are seen; Escape closes them', async ({
  page,
}) => {
  await openState(page, 'quality-relay');
  const bars = page.getByRole('button', { name: 'Connection weak' });
  await bars.press('Enter');
  const panel = page.getByRole('region', { name: 'Call quality' });
  const tomas = panel.getByRole('region', { name: 'Tomás Rivera' });
  await expect(
    tomas.getByRole('img', { name: /^Bit rates of the last minute: sent 1.8 Mbit\/s at most/ }),
  ).toBeVisible();
  await expect(tomas.getByText('1280 × 720').first()).toBeVisible();
  await expect(tomas.getByText('Direct, by Wi-Fi')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bars).toBeFocused();
  const asked = (await commands(page)).filter((command) => command.endsWith('atchQuality'));
  expect([asked.filter((one) => one === 'watchQuality').length, asked.at(-1)]).toEqual([
    asked.length / 2,
    'unwatchQuality',
  ]);
});

test('More opens the numbers too, in 480 px without anything cut', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 800 });
  await openState(page, 'quality');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Call quality' }).click();
  const panel = page.getByRole('region', { name: 'Call quality' });
  await expect(panel.getByText('Your computer is busy')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Turn off my camera' })).toBeVisible();
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('copied numbers name nobody', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => Promise.resolve(void (document.documentElement.dataset['copied'] = text));
  });
  await openState(page, 'quality-panel');
  await page.getByRole('button', { name: 'Copy numbers' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const text = await page.evaluate(() => document.documentElement.dataset['copied']);
  expect(text).toContain('Person 3\n');
  expect(text).toContain('Your camera: 1280 × 720, 30 frames/s, 1.7 Mbit/s, VP9, libvpx');
  expect(text).not.toMatch(/Tomás|Rivera|Aiko|peer-|kxm/);
});

test('what limits somebody stands over their picture, what is here over the own one', async ({ page }) => {
  await openState(page, 'quality-relay');
  const tile = (name: string) => page.getByRole('figure', { name });
  await expect(tile('Tomás Rivera')).toContainText('Through a relay');
  await expect(tile('Aiko Tanaka')).toContainText('The network of Aiko Tanaka is slow');
  await expect(tile('Ben Okafor')).not.toContainText('network');
  await openState(page, 'quality-panel');
  await expect(tile('Mara Lindqvist (you)')).toContainText('Your network is slow');
  await expect(tile('Tomás Rivera')).not.toContainText('network');
});
