import type { KeyObject } from 'node:crypto';
import { hasSignatureForm, isFeedSigned } from '../../signaling/updates/feed-signature.ts';
import { FEED_BYTES, parseFeed, type ReleaseFeed } from '../../signaling/updates/release-feed.ts';
import { SIGNATURE_ENDING } from '../../signaling/updates/release-names.ts';
import { readFeedFile } from './feed-http.ts';
import type { FeedPlace } from './feed-place.ts';
import { UpdateError } from './update-error.ts';

/** Longest signature that is read, bytes: 88 characters and the end of a line. */
const SIGNATURE_BYTES = 90;

/**
 * Reads a feed, of which nothing is looked at before its signature. See SPEC.md [UPDATE-3].
 *
 * @param name of the feed, as this system's feeds are called
 * @param key in the app
 * @throws UpdateError
 */
export async function readSignedFeed(
  place: FeedPlace,
  name: string,
  key: KeyObject,
  signal: AbortSignal,
): Promise<ReleaseFeed> {
  const feed = await readFeedFile(place, name, FEED_BYTES, signal);
  const signature = await readSignature(place, name, signal);
  if (!isFeedSigned(name, feed, signature, key)) throw new UpdateError('wrong-signature');
  const parsed = parseFeed(feed.toString('utf8'));
  if (!parsed.ok) throw new UpdateError('unreadable', parsed.message);
  return parsed.data;
}

async function readSignature(place: FeedPlace, name: string, signal: AbortSignal): Promise<string> {
  try {
    const bytes = await readFeedFile(place, name + SIGNATURE_ENDING, SIGNATURE_BYTES, signal);
    const text = bytes.toString('latin1').trim();
    if (hasSignatureForm(text)) return text;
  } catch (error) {
    if (error instanceof UpdateError && ['unreachable', 'busy'].includes(error.reason)) throw error;
  }
  throw new UpdateError('unsigned');
}
