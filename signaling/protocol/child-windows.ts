/** How many people and shares can be in windows of their own at a time. */
const POP_OUTS = 8;

/** Name of the mini window; the second while its person shares something, since it then stands elsewhere. */
export const MINI_WINDOWS = { idle: 'earshot-mini', sharing: 'earshot-mini-sharing' } as const;

/** Names of the windows that people and shares are popped out to. In the desktop app a page gets these, the mini window, the one over its shared screen and no others. */
export const POP_OUT_WINDOWS: readonly string[] = Array.from(
  { length: POP_OUTS },
  (_, index) => `earshot-popout-${index + 1}`,
);

/** Names of the window over the screen that is shared, in turn: one may still be closing. In the desktop app alone. */
export const OVERLAY_WINDOWS = ['earshot-overlay-1', 'earshot-overlay-2'] as const;

/** What such a window is asked for with; a size is for browsers, since main has its own. */
export const CHILD_WINDOW_FEATURES = 'popup,width=960,height=600';
