/** The frames that an element has shown so far, until `stop`. */
export interface FrameCount {
  readonly shown: number;
  stop(): void;
}

/**
 * Counts presented frames and the element's own total; either shows that the picture moves. Some browsers keep that total for a
 * live stream only while `requestVideoFrameCallback` is used, which the element must have.
 *
 * @param onFrame a frame was presented; what is known of it
 */
export function countFrames(
  element: HTMLVideoElement,
  onFrame: (metadata: VideoFrameCallbackMetadata) => void = () => {},
): FrameCount {
  let presented = 0;
  let request = 0;
  function count(_now: number, metadata: VideoFrameCallbackMetadata): void {
    presented += 1;
    request = element.requestVideoFrameCallback(count);
    onFrame(metadata);
  }
  request = element.requestVideoFrameCallback(count);
  return {
    get shown() {
      return presented + element.getVideoPlaybackQuality().totalVideoFrames;
    },
    stop: () => element.cancelVideoFrameCallback(request),
  };
}
