import { connect } from '../../main/x11/connection.ts';
import type { Rgb } from './media.ts';

export interface PaintingOptions {
  /** Window title; what a browser's capture is told to choose. */
  title: string;
  colour: Rgb;
  /** X geometry: WIDTHxHEIGHT+X+Y. */
  geometry: string;
}

/** Atoms that every display has (X11 protocol, appendix A). */
const STRING = 31;
const WM_NAME = 39;
const WM_NORMAL_HINTS = 40;
const WM_SIZE_HINTS = 41;
/** That somebody has chosen place and size (ICCCM 4.1.2.3); what follows is of no account then. */
const SIZE_HINTS = [3, ...Array<number>(17).fill(0)];

/**
 * Opens a window that the X server itself fills with its colour, of whatever size it becomes. Programs that show a picture have their own mind
 * about that: ImageMagick's gives a window that somebody else has made wider its old size again.
 *
 * @param display as in DISPLAY
 * @returns closes it
 */
export async function paintWindow(display: string, options: PaintingOptions): Promise<() => void> {
  const { client, screen } = (await connect(() => {}, display)).display;
  const window = client.AllocID();
  const [width, height, x, y] = options.geometry.split(/[x+]/).map(Number) as [number, number, number, number];
  const [red, green, blue] = options.colour;
  const values = { backgroundPixel: (red << 16) | (green << 8) | blue };
  client.CreateWindow(window, screen[0]!.root, x, y, width, height, 0, 0, 0, 0, values);
  client.ChangeProperty(0, window, WM_NAME, STRING, 8, Buffer.from(options.title, 'latin1'));
  client.ChangeProperty(0, window, WM_NORMAL_HINTS, WM_SIZE_HINTS, 32, SIZE_HINTS);
  client.MapWindow(window);
  await client.sync();
  // The windows of a client go with it.
  return () => client.terminate();
}
