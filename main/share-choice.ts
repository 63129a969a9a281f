import type { ScreenPart } from '../signaling/protocol/screen-part.ts';

/** How long a choice in our picker waits for the page's getDisplayMedia, ms: they follow each other at once. */
const CHOICE_TTL_MS = 5_000;

/** A screen or window as Electron's `Video` stream names it. */
export interface ChosenSource {
  id: string;
  name: string;
}

export interface ShareChoice {
  source: ChosenSource;
  /** What of a screen is shared; null: all. */
  part: ScreenPart | null;
}

export function isScreen({ id }: Pick<ChosenSource, 'id'>): boolean {
  return id.startsWith('screen:');
}

/**
 * The X id of a window as Electron names it on X. Null: it is a screen, or the system does not tell where windows are.
 */
export function xWindowOf({ id }: Pick<ChosenSource, 'id'>, platform: NodeJS.Platform): number | null {
  const [, window] = /^window:(\d+):/.exec(id) ?? [];
  return platform === 'linux' && window !== undefined ? Number(window) : null;
}

/** On Wayland only the portal can list windows, and it does so with a picker of its own. */
export function systemPicksShares(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform === 'linux' && (env['XDG_SESSION_TYPE'] === 'wayland' || Boolean(env['WAYLAND_DISPLAY']));
}

/**
 * Keeps the choice made in the picker for one getDisplayMedia call within `CHOICE_TTL_MS`, so that a compromised page
 * cannot capture again later.
 */
export class OneTimeChoice {
  #offered: readonly ChosenSource[] = [];
  #chosen: { choice: ShareChoice; expiresAt: number } | null = null;
  readonly #now: () => number;

  /** @param now monotonic clock, ms */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Sources that the picker shows; only these can be chosen. Does not clear a choice: an open picker refreshes its
   * list.
   */
  offer(sources: readonly ChosenSource[]): void {
    this.#offered = sources;
  }

  /** False when nothing with that id was offered, or what has no parts. */
  choose(id: string, part: ScreenPart | null): boolean {
    const source = this.#offered.find((offered) => offered.id === id);
    const isThere = source !== undefined && (part === null || isScreen(source));
    this.#chosen = isThere ? { choice: { source, part }, expiresAt: this.#now() + CHOICE_TTL_MS } : null;
    return isThere;
  }

  /** Hands the choice out and forgets it; null when there is none or it waited too long. */
  take(): ShareChoice | null {
    const chosen = this.#chosen;
    this.#chosen = null;
    return chosen !== null && this.#now() <= chosen.expiresAt ? chosen.choice : null;
  }
}
