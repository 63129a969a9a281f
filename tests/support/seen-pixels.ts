import { execFileSync } from 'node:child_process';
import type { Locator } from '@playwright/test';

/** What is seen of an element, with what lies over it. */
export interface SeenPixels {
  /** Pixels of the display. */
  width: number;
  /** Three bytes each, in rows. */
  rgb: Buffer;
}

/** Pictures are taken with the display's own pixels. */
export async function seenPixels(element: Locator): Promise<SeenPixels> {
  const png = await element.screenshot();
  const rgb = execFileSync('convert', ['png:-', '-depth', '8', 'rgb:-'], { input: png, maxBuffer: 64 * 2 ** 20 });
  // Of the header, which comes first.
  return { width: png.readUInt32BE(16), rgb };
}
