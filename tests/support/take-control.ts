import type { Locator, Page } from '@playwright/test';
import { openClient, seenBy } from './control-client.ts';
import { controlPage } from './controlled.ts';
import type { TwoApps } from './desktop-test.ts';
import type { Display } from './display.ts';
import { expectAllConnected } from './peer.ts';
import { expect } from './test.ts';

interface TakenControl {
  /** What takes what Bob does. */
  surface: Locator;
  /** A program on Ann's display, which has the focus there. */
  client: Page;
}

/** Bob asks for control of Ann's screen, who allows mouse and keyboard, and the clipboard too. Ann's app is on the display. */
export async function takeControl(
  { annsApp, ann, bob }: Pick<TwoApps, 'annsApp' | 'ann' | 'bob'>,
  display: Display,
  { clipboard = false } = {},
): Promise<TakenControl> {
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.switchShareOption('Let others ask for control');
  await ann.control('Share screen').click();
  await ann.pickEntireScreen();
  await expect(bob.screenOf('Ann').locator('video')).toBeVisible();
  await bob.screenOf('Ann').hover();
  await bob.button('Ask for control').click();
  const question = await controlPage(annsApp, 'Don’t allow');
  if (clipboard) await question.getByRole('checkbox', { name: 'Copy and paste between the computers' }).check();
  await question.getByRole('button', { name: 'Mouse and keyboard' }).click();
  const surface = bob.page.getByRole('textbox', { name: "Ann's screen, which you control" });
  await expect(surface).toBeFocused();
  // The bar and the border take the focus when they open, as those of Electron do not.
  await controlPage(annsApp, 'Stop');
  await expect.poll(() => annsApp.controlPages().length).toBe(5);

  const client = await openClient(display);
  await expect(async () => {
    await display.raise('Client - Chromium');
    await surface.click();
    // Whoever types before the window has taken the click types elsewhere.
    await expect.poll(async () => (await seenBy(client)).at(-1), { timeout: 1_000 }).toMatch(/^mouseup/);
    expect(await client.evaluate(() => document.hasFocus())).toBe(true);
  }).toPass();
  return { surface, client };
}
