import type { RenderProcessGoneDetails, WebContents } from 'electron';
import { TokenBucket } from '../../signaling/basics/token-bucket.ts';

/** How many times in a row a crashed page is reloaded; one more for each interval that passes. */
const MAX_RELOADS = 3;
const RELOAD_INTERVAL_SECONDS = 60;

export interface CrashListeners {
  /** Leaves the room for the page, so that others see the person leave and come back rather than a frozen picture. */
  onCrashed: (reason: RenderProcessGoneDetails['reason']) => void;
  /** The page has crashed too often. */
  onGivenUp: () => void;
}

/**
 * Reloads a page whose process is gone.
 *
 * @param now monotonic clock, ms
 */
export function reloadWhenCrashed(
  contents: Pick<WebContents, 'on' | 'reload'>,
  { onCrashed, onGivenUp }: CrashListeners,
  now: () => number = () => performance.now(),
): void {
  const reloads = new TokenBucket(MAX_RELOADS, 1 / RELOAD_INTERVAL_SECONDS, now());
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onCrashed(reason);
    if (reloads.take(1, now()) === 'ok') contents.reload();
    else onGivenUp();
  });
}
