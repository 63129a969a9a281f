import type { Locator, Page } from '@playwright/test';
import type { Rgb } from '../support/media.ts';
import { seenPixels } from '../support/seen-pixels.ts';

const LEFT: Rgb = [20, 150, 60];
const RIGHT: Rgb = [30, 60, 210];

/**
 * Gives everybody a camera, and whoever shares a screen, whose picture has the one colour in its left half and the other in its right one.
 *
 * @param size of that picture, px
 */
export function paintPictures(page: Page, size: { width: number; height: number }): Promise<void> {
  return page.evaluate(
    ([{ width, height }, left, right]) => {
      const { session } = window;
      const state = session.room.getState();
      if (state.kind !== 'joined') throw new Error('not in the room');
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d')!;
      const paint = (): void => {
        [left, right].forEach((colour, half) => {
          context.fillStyle = `rgb(${colour.join()})`;
          context.fillRect((half * width) / 2, 0, width / 2, height);
        });
      };
      const stream = canvas.captureStream(10);
      paint();
      // As long as this state is shown: the next test has the same page.
      const timer = setInterval(() => (window.session === session ? paint() : clearInterval(timer)), 100);
      const participants = state.participants.map((one) => ({
        ...one,
        camera: 'on' as const,
        cameraStream: stream,
        share: one.share && { ...one.share, stream },
      }));
      session.room.setState({ ...state, participants }, true);
    },
    [size, LEFT, RIGHT] as const,
  );
}

/** The colours seen at places of something that are given as fractions of its width and height, with what lies over it. */
export async function seenColours(of: Locator, places: readonly (readonly [x: number, y: number])[]): Promise<Rgb[]> {
  const { width, rgb } = await seenPixels(of);
  const height = rgb.length / 3 / width;
  return places.map(([x, y]) => {
    const at = 3 * (Math.floor(y * height) * width + Math.floor(x * width));
    return [...rgb.subarray(at, at + 3)] as Rgb;
  });
}

/** Which of the two colours of the pictures that is; null: neither. What goes through a video is not exactly as painted. */
export function sideOf(colour: Rgb): 'left' | 'right' | null {
  const is = (side: Rgb): boolean => side.every((part, index) => Math.abs(part - (colour[index] ?? 0)) < 40);
  return is(LEFT) ? 'left' : is(RIGHT) ? 'right' : null;
}
