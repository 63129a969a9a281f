/** A still of a shared picture: taken, named and saved. */

/** File systems take 255 bytes, and a letter has up to four. */
const NAME_LENGTH = 48;

/** What a video shows now, in its own size; null before its first frame. */
export function stillOf(video: HTMLVideoElement): HTMLCanvasElement | null {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  const still = document.createElement('canvas');
  still.width = video.videoWidth;
  still.height = video.videoHeight;
  still.getContext('2d')?.drawImage(video, 0, 0);
  return still;
}

/**
 * A name that every system takes for a file, of a name that somebody else chose: nothing that separates folders or is reserved,
 * no letters that are not seen or turn the direction.
 *
 * @param at the time in it, as the person's clock shows it
 */
export function stillFileName(sharer: string, at: Date): string {
  const plain = sharer.replace(/[\p{C}\p{Z}<>:"/\\|?*.]+/gu, ' ').trim();
  const name = [...plain].slice(0, NAME_LENGTH).join('').trim();
  const [year, month, day, ...time] = [
    at.getFullYear(),
    at.getMonth() + 1,
    at.getDate(),
    at.getHours(),
    at.getMinutes(),
    at.getSeconds(),
  ].map((part) => String(part).padStart(2, '0'));
  return `${name || 'Earshot'} ${year}-${month}-${day} ${time.join('.')}.png`;
}

/** Hands a still to the browser as a download, or to the system's dialog in the app. */
export function saveStill(still: HTMLCanvasElement, fileName: string): void {
  still.toBlob((png) => {
    if (png === null) return;
    const url = URL.createObjectURL(png);
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    // The download has begun by then, and keeps what it reads.
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  }, 'image/png');
}

/** Some browsers ask where to save it first, ms. */
const KEPT_MS = 60_000;
