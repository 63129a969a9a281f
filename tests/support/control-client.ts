import type { Page } from '@playwright/test';
import type { ControlInput } from '../../signaling/protocol/index.ts';
import type { Display } from './display.ts';

/** A program on a display that says what it was given by mouse and keyboard. @param at of its window, px of the display */
export async function openClient(display: Display, at = { x: 0, y: 0 }): Promise<Page> {
  const browser = await display.launchBrowser({ at });
  const page = await browser.newPage();
  await page.setContent(
    '<title>Client</title><textarea autofocus style="position:fixed;inset:0;width:100%"></textarea>',
  );
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const type of ['mousedown', 'mousemove', 'mouseup'] as const) {
      const note = ({ screenX, screenY, buttons }: MouseEvent) => seen.push(`${type} ${screenX} ${screenY} ${buttons}`);
      addEventListener(type, note, true);
    }
    addEventListener('wheel', ({ deltaY }) => seen.push(`wheel ${Math.sign(deltaY)}`), true);
  });
  return page;
}

/** What it was given so far. */
export function seenBy(client: Page): Promise<string[]> {
  return client.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

/** The mouse's left button at a place of what is shared. */
export function leftButton(down: boolean, place: { x: number; y: number }): ControlInput {
  return { type: 'button', button: 'left', down, ...place };
}
