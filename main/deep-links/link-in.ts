import { APP_LINK_SCHEME } from '../../signaling/protocol/index.ts';

/** Whether an argument is a link to the app, whatever it leads to. */
export function isAppLink(argument: string): boolean {
  return argument.toLowerCase().startsWith(`${APP_LINK_SCHEME}:`);
}

/**
 * The link among the arguments that the system starts the app with; null without one. Chromium adds and moves arguments of a second start, so all
 * are looked at; of several the first counts.
 */
export function linkIn(argv: readonly string[]): string | null {
  return argv.find(isAppLink) ?? null;
}
