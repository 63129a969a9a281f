import type { Place, Stroke } from '../../core/model.ts';

/** Marks are drawn in a picture that is so many units wide, whatever its size on the screen. */
export const UNITS = 1_000;
/** Of an arrow, units; shorter where the arrow is. */
const HEAD = 24;
const HEAD_ANGLE = Math.PI / 7;

/**
 * The path of a stroke, in units from the picture's top left.
 *
 * @param aspect the picture's height by its width
 */
export function pathOf({ tool, places }: Pick<Stroke, 'tool' | 'places'>, aspect: number): string {
  const points = places.map(({ x, y }) => ({ x: x * UNITS, y: y * UNITS * aspect }));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  switch (tool) {
    case 'pen':
    case 'highlighter':
      return line(points.length === 1 ? [first, first] : points);
    case 'box':
      return `${line([first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }])}Z`;
    case 'arrow':
      return `${line([first, last])}${headOf(first, last)}`;
  }
}

function headOf(from: Place, tip: Place): string {
  const length = Math.min(HEAD, Math.hypot(tip.x - from.x, tip.y - from.y) / 2);
  const back = Math.atan2(from.y - tip.y, from.x - tip.x);
  const [one, other] = [back - HEAD_ANGLE, back + HEAD_ANGLE].map((angle) => ({
    x: tip.x + length * Math.cos(angle),
    y: tip.y + length * Math.sin(angle),
  }));
  return line([one!, tip, other!]);
}

function line(points: readonly Place[]): string {
  return `M${points.map(({ x, y }) => `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`).join('L')}`;
}
