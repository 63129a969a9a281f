import * as v from 'valibot';
import { UPDATES_PATH } from '../../signaling/updates/release-names.ts';

/** Where a feed and the files beside it are. */
export interface FeedPlace {
  /** With a slash at the end. */
  url: string;
  /** Nothing is asked of a server that shows another key; null takes any, since what counts is the feed's signature. */
  keyPin: string | null;
}

export interface FeedChoice extends FeedPlace {
  from: 'policy' | 'settings' | 'hub';
}

export interface FeedSources {
  /** That whoever manages this computer has set, as `feedAddress` gives it; nobody else is asked then. */
  policy: string | null;
  settings: string | null;
  /** The hub in use; null while there is none, or it is this app's own. */
  hub: { url: string; keyPin: string | null } | null;
}

/** The address of a feed's folder as it is kept; null for what is none. */
export function feedAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!v.is(v.pipe(v.string(), v.maxLength(512), v.url()), trimmed)) return null;
  const url = new URL(trimmed);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !['http:', 'https:'].includes(url.protocol)) return null;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Who is asked for updates; null for nobody. A policy's word goes before a person's, and that before the hub's. */
export function chooseFeed({ policy, settings, hub }: FeedSources): FeedChoice | null {
  if (policy !== null) return { from: 'policy', url: policy, keyPin: null };
  if (settings !== null) return { from: 'settings', url: settings, keyPin: null };
  return hub && { from: 'hub', url: hub.url + UPDATES_PATH, keyPin: hub.keyPin };
}

/**
 * Whether what was found at the one is the other's too: also where the server's key was not known and is now.
 *
 * @param now who is asked after `before`
 */
export function isSamePlace(before: FeedPlace, now: FeedPlace): boolean {
  return before.url === now.url && (before.keyPin === null || before.keyPin === now.keyPin);
}
