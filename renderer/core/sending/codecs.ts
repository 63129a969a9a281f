import type { TrackKind } from './track-kind.ts';

/** Codecs by kind of track, in order of preference. A kind that is missing has the browser's order. */
export type CodecPreferences = Readonly<Partial<Record<TrackKind, RTCRtpCodec[]>>>;

/**
 * The codecs this browser can receive, in the order a connection prefers them (RTCRtpTransceiver.setCodecPreferences).
 */
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
