import { isPortrait } from '../../../signaling/protocol/jpeg.ts';
import { LIMITS } from '../../../signaling/protocol/limits.ts';

/** What a person can choose: what all browsers decode, and no text as SVG is. */
export const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
/** Larger than any camera's. */
const FILE_BYTES = 30 * 1024 * 1024;
/** From the best on, until one is small enough. */
const QUALITIES = [0.9, 0.8, 0.65, 0.5, 0.3, 0.1];

export type PortraitTrouble = 'no-picture' | 'too-large' | 'unreadable';
export type MadePortrait = { kind: 'made'; portrait: string } | { kind: PortraitTrouble };

/**
 * Makes a profile picture (SPEC.md [PORTRAIT-1]): the middle of the picture, drawn anew, so that nothing else of the file is in it. Never
 * rejects.
 */
export async function makePortrait(file: Blob): Promise<MadePortrait> {
  if (!PICTURE_TYPES.includes(file.type)) return { kind: 'no-picture' };
  if (file.size > FILE_BYTES) return { kind: 'too-large' };
  try {
    const canvas = drawMiddle(await createImageBitmap(file));
    for (const quality of QUALITIES) {
      const bytes = await encode(canvas, quality);
      if (isPortrait(bytes)) return { kind: 'made', portrait: btoa(String.fromCharCode(...bytes)) };
    }
  } catch {
    // It is broken, or larger than this browser can decode.
  }
  return { kind: 'unreadable' };
}

function drawMiddle(picture: ImageBitmap): HTMLCanvasElement {
  const size = LIMITS.portraitPixels;
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No canvas.');
  const { width, height } = picture;
  const side = Math.min(width, height);
  // What is transparent would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, size, size);
  picture.close();
  return canvas;
}

async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return blob === null ? new Uint8Array() : new Uint8Array(await blob.arrayBuffer());
}
