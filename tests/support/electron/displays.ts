import type { Display } from 'electron';
import type { PixelRect } from '../../../signaling/protocol/screen-part.ts';

export type TestDisplay = Pick<Display, 'id' | 'bounds' | 'scaleFactor'>;

/** A monitor of an X display, in the pixels of that. */
export interface Monitor extends PixelRect {
  readonly scaleFactor: number;
}

/** What a test's X display has where the test does not say otherwise. */
export const ONLY_MONITOR: Monitor = { x: 0, y: 0, width: 1280, height: 800, scaleFactor: 1 };

/** A display as the system has it (`at`, `pixels`: of its own), and as Electron tells it: in whole device-independent pixels. */
export function displayAt(
  id: number,
  at: [number, number],
  pixels: [number, number],
  scaleFactor: number,
): TestDisplay {
  const [width, height] = pixels.map((side) => Math.round(side / scaleFactor));
  return { id, scaleFactor, bounds: { x: at[0], y: at[1], width: width!, height: height! } };
}

/** Who made it and which model it is; the last byte is of where it is plugged in. */
const MODEL = 0x30ae_da0c_1e5a_00n;
const FIRST_OUTPUT = 0x42;

/** The id that Chromium gives to a monitor on X: more bits than a number has. */
export function wholeIdOf(index: number): bigint {
  return MODEL | BigInt(FIRST_OUTPUT + index);
}

/** As Electron tells these monitors on X, of which the first is the primary one. Places of their own have only those that touch or face it. */
export function displaysOf(monitors: readonly [Monitor, ...Monitor[]]): TestDisplay[] {
  const [primary] = monitors;
  return monitors.map((monitor, index) => {
    const { width, height, scaleFactor } = monitor;
    const at = [begin(primary, monitor, 'x', 'width'), begin(primary, monitor, 'y', 'height')] as [number, number];
    return displayAt(Number(wholeIdOf(index)), at, [width, height], scaleFactor);
  });
}

/** Where it begins in device-independent pixels: the middle of where both face each other is one place, whichever of them it is counted on. */
function begin(primary: Monitor, monitor: Monitor, from: 'x' | 'y', length: 'width' | 'height'): number {
  const ends = [primary, monitor].map((one) => one[from] + one[length]);
  const middle = (Math.max(primary[from], monitor[from]) + Math.min(...ends)) / 2;
  return Math.round(middle / primary.scaleFactor + (monitor[from] - middle) / monitor.scaleFactor);
}
