import type { Scope } from '../../../signaling/basics/scope.ts';

/** Whoever comes later needs a frame too, and browsers give none of a canvas on which nothing is drawn, ms. */
const REDRAW_MS = 1_000;

/**
 * A track that shows, for as long as the scope lasts, what another one shows now, or next where that gives no picture now.
 *
 * @param track it goes on and is not stopped
 */
export async function stillTrack(track: MediaStreamTrack, scope: Scope): Promise<MediaStreamTrack> {
  const canvas = document.createElement('canvas');
  const video = document.createElement('video');
  video.muted = true;
  // Of its own, because the other one may be turned off meanwhile.
  const source = track.clone();
  video.srcObject = new MediaStream([source]);
  const release = (): void => {
    video.srcObject = null;
    source.stop();
  };
  scope.add(release);
  await firstFrame(video, scope);
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d');
  context?.drawImage(video, 0, 0);
  release();

  const [still] = canvas.captureStream().getVideoTracks();
  if (still === undefined) throw new Error('a canvas gave no track');
  const frame = context?.getImageData(0, 0, 1, 1);
  const timer = setInterval(() => frame && context?.putImageData(frame, 0, 0), REDRAW_MS);
  scope.add(() => {
    clearInterval(timer);
    still.stop();
  });
  return still;
}

/** Until the first frame, or the scope's end. */
function firstFrame(video: HTMLVideoElement, scope: Scope): Promise<void> {
  return new Promise((resolve) => {
    scope.add(resolve);
    scope.listen(video, 'loadeddata', () => resolve());
    // Refused where a page may play nothing, which silent pictures always may.
    video.play().catch(() => resolve());
  });
}
