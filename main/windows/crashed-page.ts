import type { RenderProcessGoneDetails, WebContents } from 'electron';
import { TokenBucket } from '../../signaling/basics/token-bucket.ts';

/** So often a page that crashes is loaded anew before it is given up; one more each so many seconds. */
const RELOADS = 3;
const SECONDS_A_RELOAD = 60;

export interface CrashListeners {
  /** Ends what the page left running, so that others see its person leave and come back rather than stay as a ghost. */
  onCrashed: (reason: RenderProcessGoneDetails['reason']) => void;
  /** It crashes again and again. */
  onGivenUp: () => void;
}

/**
 * Loads a page anew whose process is gone.
 *
 * @param now monotonic clock, ms
 */
export function reloadWhenCrashed(
  contents: Pick<WebContents, 'on' | 'reload'>,
  { onCrashed, onGivenUp }: CrashListeners,
  now: () => number = () => performance.now(),
): void {
  const reloads = new TokenBucket(RELOADS, 1 / SECONDS_A_RELOAD, now());
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onCrashed(reason);
    if (reloads.take(1, now()) === 'ok') contents.reload();
    else onGivenUp();
  });
}
