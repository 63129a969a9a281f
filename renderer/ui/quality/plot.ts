import type { RatePoint } from '../../core/model.ts';

export const PLOT = { width: 240, height: 40 } as const;
const SPAN_MS = 60_000;
/** A voice alone fills half of the plot: without a least top, silence would look as busy as a film. Bit/s. */
const LEAST_TOP = 100_000;

export interface Plot {
  /** As `points` of an SVG polyline. */
  sent: string;
  received: string;
  /** The highest of each, bit/s. */
  most: { sent: number; received: number };
}

/** Two lines in one scale from 0 on, the newest at the right edge. */
export function plotOf(points: readonly RatePoint[]): Plot {
  const most = {
    sent: Math.max(0, ...points.map(({ sent }) => sent)),
    received: Math.max(0, ...points.map(({ received }) => received)),
  };
  const top = Math.max(LEAST_TOP, most.sent, most.received);
  const end = points.at(-1)?.at ?? 0;
  const line = (direction: 'sent' | 'received'): string =>
    points
      .map((point) => {
        const x = PLOT.width * (1 - (end - point.at) / SPAN_MS);
        const y = PLOT.height * (1 - point[direction] / top);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join(' ');
  return { sent: line('sent'), received: line('received'), most };
}
