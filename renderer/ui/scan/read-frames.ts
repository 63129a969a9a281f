import { decodeQR } from 'qr/decode.js';

/** Longest side of the picture that is searched, px: enough for a code that fills a third of it, and quick. */
const MAX_SIDE_PX = 800;
/** Pause between the end of one search and the next, ms. */
const PAUSE_MS = 150;

/**
 * Searches the frames of a video for a QR code until one is found.
 *
 * @returns stops the search
 */
export function readFrames(video: HTMLVideoElement, onText: (text: string) => void): () => void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const text = context && readFrame(video, context);
    if (text) onText(text);
    else timer = setTimeout(look, PAUSE_MS);
  }

  look();
  return () => clearTimeout(timer);
}

/** The text of the QR code in the present picture, or null. */
function readFrame(video: HTMLVideoElement, context: CanvasRenderingContext2D): string | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return null;
  const scale = Math.min(1, MAX_SIDE_PX / Math.max(videoWidth, videoHeight));
  const width = Math.round(videoWidth * scale);
  const height = Math.round(videoHeight * scale);
  context.canvas.width = width;
  context.canvas.height = height;
  context.drawImage(video, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    return null; // Nothing that reads as a code, which is most pictures.
  }
}
