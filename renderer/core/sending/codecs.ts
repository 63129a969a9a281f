import type { TrackKind } from './track-kind.ts';

/** The codecs of a kind in the order they are wanted; a kind that is not there has the browser's own order. */
export type CodecPreferences = Readonly<Partial<Record<TrackKind, RTCRtpCodec[]>>>;

/** What this browser can receive, as a connection is to prefer it. */
export function codecPreferences(): CodecPreferences {
  const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs;
  return codecs ? { screen: screenCodecOrder(codecs) } : {};
}

/**
 * The codecs with AV1 first: at the same bit rate its screen-content tools keep scrolling text several times more
 * fluent than VP8. Both sides answer in their own order, so it is used only where both have it.
 */
export function screenCodecOrder<T extends { mimeType: string }>(codecs: readonly T[]): T[] {
  const rank = (codec: T) => (codec.mimeType.toLowerCase() === 'video/av1' ? 0 : 1);
  return [...codecs].sort((a, b) => rank(a) - rank(b));
}
