import type { Page } from '@playwright/test';

/** Ends every animation that would end by itself, and draws that: colours and places are judged at rest. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
