const CAPTURE_TIME = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time';
/** From 1900, where NTP's time begins, to Unix time's beginning, ms. */
const NTP_TO_UNIX_MS = 2_208_988_800_000;
/** Ticks of a picture's RTP timestamps, a ms (RFC 3551: 90 kHz). */
const TICKS_PER_MS = 90;

// What browsers have and TypeScript's library not yet: W3C webrtc-extensions. Not in every browser.
declare global {
  interface HeaderExtensionToNegotiate {
    uri: string;
    direction: RTCRtpTransceiverDirection;
  }

  interface RTCRtpTransceiver {
    getHeaderExtensionsToNegotiate?(): HeaderExtensionToNegotiate[];
    setHeaderExtensionsToNegotiate?(extensions: HeaderExtensionToNegotiate[]): void;
  }

  interface RTCRtpContributingSource {
    /** When it was captured, by the clock of who sends it; NTP, ms. */
    captureTimestamp?: number;
  }
}

/** Has frames carry when they were captured ([NEG-11]), where both browsers can; before the transceiver is negotiated. */
export function askForCaptureTimes(transceiver: RTCRtpTransceiver): void {
  const extensions = transceiver.getHeaderExtensionsToNegotiate?.();
  const wanted = extensions?.find(({ uri }) => uri === CAPTURE_TIME);
  if (extensions === undefined || wanted === undefined) return;
  wanted.direction = 'sendrecv';
  transceiver.setHeaderExtensionsToNegotiate?.(extensions);
}

/**
 * When a frame was captured, reckoned from the newest one that has arrived. Pure.
 *
 * @param sources those of its receiver
 * @param rtpTimestamp of the frame
 * @returns Unix time by the clock of who sends it, ms; null where nobody said so
 */
export function capturedAt(
  sources: readonly Pick<RTCRtpContributingSource, 'captureTimestamp' | 'rtpTimestamp'>[],
  rtpTimestamp: number,
): number | null {
  const newest = sources.find(({ captureTimestamp }) => captureTimestamp !== undefined);
  if (newest?.captureTimestamp === undefined) return null;
  // They are of 32 bits and begin anew: the shorter way around counts.
  const ticks = (rtpTimestamp - newest.rtpTimestamp) | 0;
  return newest.captureTimestamp - NTP_TO_UNIX_MS + ticks / TICKS_PER_MS;
}
