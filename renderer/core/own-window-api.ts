import type { ReadableStore } from './readable-store.ts';

/** What a system can show over what is shared. */
export interface OverlayPower {
  /** It is captured with the screen, so that all see it in the picture. */
  readonly isCaptured: boolean;
  /** Whether it is used unless the person says otherwise. */
  readonly byDefault: boolean;
  /** It can be over a window that is shared, too, and is not in the picture of that. */
  readonly overWindows: boolean;
}

/** What a system gives the page's own window, and those that it opens. */
export interface WindowPowers {
  /** Brings the page's window to the front, also one that is minimised or put away. A browser does so after a press only. */
  readonly raise: () => void;
  /** Whether the page may open windows without a press of its person. */
  readonly opensByItself: boolean;
  /** Whether the mini window is left out of what is captured of a screen. */
  readonly keepsMiniOutOfShares: boolean;
  /** Null where no window can be put over others: in a browser, and on Wayland. */
  readonly overlay: OverlayPower | null;
}

/** The window that the page is in, and others that show what it shows. */
export interface OwnWindow extends WindowPowers {
  /** Whether it can be seen: false while it is minimised, put away, or another tab is in front. */
  readonly shown: ReadableStore<boolean>;
}
