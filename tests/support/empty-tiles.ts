import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Names of tiles that were seen with nothing in them. */
    emptyTiles?: string[];
  }
}

/** Looks at every tile, ten times a second from now on, for one that shows neither a frame, nor initials, nor words. */
export async function watchTiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = (window.emptyTiles = []);
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const showsFrame = (video: HTMLVideoElement) => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    setInterval(() => {
      for (const tile of document.querySelectorAll('figure')) {
        const pictures = [...tile.querySelectorAll('video')].filter((video) => isSeen(video) && showsFrame(video));
        const others = [...tile.querySelectorAll('[data-hue], [role="status"] p, div > p')].filter(isSeen);
        if (pictures.length + others.length === 0) seen.push(tile.getAttribute('aria-label') ?? '');
      }
    }, 100);
  });
}

/** The tiles that were empty at some time since `watchTiles`. */
export function emptyTiles(page: Page): Promise<string[] | undefined> {
  return page.evaluate(() => window.emptyTiles);
}
