import type { Listeners } from '../../signaling/basics/listeners.ts';
import type { ScreenPart } from '../../signaling/protocol/screen-part.ts';

/** The display that the page captures. */
export interface CapturedDisplay {
  /** Its id, also once that has ended; null for a window, and where the system does not tell. */
  readonly display: number | null;
  /** What the page shares of it; null: all. */
  readonly part: ScreenPart | null;
  readonly onChange: Listeners<void>;
}

/** The window that the page captures. */
export interface CapturedWindow {
  /** Its X id, also once that has ended; null for a screen, and where the system does not tell where windows are. */
  readonly window: number | null;
  readonly onChange: Listeners<void>;
}

/** Whether a window can be left out of what is captured of a screen. macOS has given that up in version 15. */
export function keepsOutOfCaptures(platform: NodeJS.Platform): boolean {
  return platform === 'win32';
}

/**
 * What can be shown over what is shared; null: nothing.
 *
 * @param isWayland no window is placed or put above others there
 */
export function overlayPower(
  platform: NodeJS.Platform,
  isWayland: boolean,
): { isCaptured: boolean; byDefault: boolean; overWindows: boolean } | null {
  if (isWayland) return null;
  // X has desktops that show nothing through a window: it would be black, and whoever wants it has to try.
  // Only X tells where the windows of other programs are.
  const isX = platform === 'linux';
  return { isCaptured: !keepsOutOfCaptures(platform), byDefault: !isX, overWindows: isX };
}
