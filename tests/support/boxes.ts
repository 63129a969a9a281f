import type { Locator } from '@playwright/test';

/** Where something is drawn, px of the window. @throws when it is not */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not seen');
  return box;
}

/** The part of a window that something takes, 0 to 1. */
export async function seenPart(locator: Locator, window: { width: number; height: number }): Promise<number> {
  const { width, height } = await boxOf(locator);
  return (width * height) / (window.width * window.height);
}
