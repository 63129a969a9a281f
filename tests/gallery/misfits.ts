import type { Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { cutOff, cutWords, overflow, sidewaysScrollers, unseenControls } from './fits.ts';
import { outOfReach } from './reach.ts';
import { expect } from './test.ts';
import { notWritten } from './texts.ts';

export interface WindowSize {
  width: number;
  height: number;
}

/** Expects that what is shown fits windows of these sizes, CSS px, one after the other. @param how it is shown, for who reads what does not fit */
export async function expectFits(page: Page, sizes: readonly WindowSize[], how: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    // What is drawn first measures itself, and what then moves is ended too.
    await atRest(page);
    await atRest(page);
    await expect.poll(() => misfits(page), `${how}, in ${size.width}x${size.height}`).toEqual([]);
  }
}

/** What the window is too small for, as a person sees it. */
async function misfits(page: Page): Promise<string[]> {
  const wider = await overflow(page);
  const told = (what: string, all: readonly string[]) => all.map((one) => `${what}: ${one}`);
  return [
    ...(wider === 0 ? [] : [`the page is ${wider} px wider than the window`]),
    ...told('out of the window', await cutOff(page)),
    ...told('no room in the toolbar', await unseenControls(page)),
    ...told('scrolled sideways', await sidewaysScrollers(page)),
    ...told('cut', await notWritten(page, await cutWords(page))),
    // Last, since it scrolls.
    ...told('out of reach', await outOfReach(page)),
  ];
}
