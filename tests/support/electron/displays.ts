import type { Display } from 'electron';

export type TestDisplay = Pick<Display, 'id' | 'bounds' | 'scaleFactor'>;

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
