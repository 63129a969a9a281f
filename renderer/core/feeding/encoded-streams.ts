/** Frames that a sender's encoder made, and those that it sends; the first go to the second where nobody takes them. */
export interface EncodedStreams {
  readable: ReadableStream<RTCEncodedVideoFrame>;
  writable: WritableStream<RTCEncodedVideoFrame>;
}

// Chromium's own, which the standard has no equal for: a sender with it takes frames that another one's encoder made.
declare global {
  interface RTCRtpSender {
    createEncodedStreams?(): EncodedStreams;
  }
}

/** Whether the browser gives encoded frames away at all. */
export function givesEncodedFrames(): boolean {
  return 'createEncodedStreams' in RTCRtpSender.prototype;
}

/**
 * To be called at once for a sender that was just made: later Chromium refuses it. From then on nothing is sent unless it is
 * written.
 *
 * @returns null where the browser does not give them away
 */
export function encodedStreamsOf(sender: RTCRtpSender): EncodedStreams | null {
  try {
    return sender.createEncodedStreams?.() ?? null;
  } catch {
    return null;
  }
}
