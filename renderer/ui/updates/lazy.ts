import { lazyPart } from '../design/lazy-part.tsx';

/** What only the desktop app shows, so that guests need not load it. */

/** Nothing in its place where it cannot be loaded: it is in the settings too. */
export const UpdateLine = lazyPart(() => import('./update-line.tsx').then((part) => part.UpdateLine), {
  failed: () => null,
});
export const UpdatesSection = lazyPart(() => import('./updates-section.tsx').then((part) => part.UpdatesSection));
