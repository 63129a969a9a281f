import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { displaysOf } from './displays.ts';
import { monitors } from './monitors.ts';
import { refuseBeforeReady } from './ready.ts';

/** Each display as Electron tells it, and where it is on the X display. */
const all = displaysOf(monitors).map((display, index) => ({
  display: { ...display, workArea: display.bounds },
  monitor: monitors[index]!,
}));

/** Electron's `screen`: the monitors of the X display. They stay as they are; nobody is told otherwise. The pointer is the X display's. */
export const screen = Object.assign(new EventEmitter(), {
  // Both refuse before the app is ready, as Electron's do.
  getPrimaryDisplay: () => shown()[0]!.display,
  getAllDisplays: () => shown().map(({ display }) => display),
  dipToScreenPoint(point: Electron.Point): Electron.Point {
    const { display, monitor } = nearest(point, 'display');
    return moved(point, display.bounds, monitor, display.scaleFactor);
  },
  getCursorScreenPoint(): Electron.Point {
    const pointer = pointerOnDisplay();
    const { display, monitor } = nearest(pointer, 'monitor');
    return moved(pointer, monitor, display.bounds, 1 / display.scaleFactor);
  },
} satisfies Pick<Electron.Screen, 'dipToScreenPoint' | 'getCursorScreenPoint'> & {
  [Asked in 'getPrimaryDisplay' | 'getAllDisplays']: () => Partial<Electron.Display> | Partial<Electron.Display>[];
});

/** Where a window is on the X display, px: by the scale of the display that its middle is on. */
export function pixelsOfWindow({ x, y, width, height }: Electron.Rectangle): Electron.Rectangle {
  const { display, monitor } = nearest({ x: x + width / 2, y: y + height / 2 }, 'display');
  const { bounds, scaleFactor } = display;
  const size = { width: Math.round(width * scaleFactor), height: Math.round(height * scaleFactor) };
  return { ...moved({ x, y }, bounds, monitor, scaleFactor), ...size };
}

function shown(): typeof all {
  refuseBeforeReady('screen');
  return all;
}

/** The same place of the same display, counted from elsewhere and in other units. */
function moved({ x, y }: Electron.Point, from: Electron.Point, to: Electron.Point, scale: number): Electron.Point {
  return { x: to.x + Math.floor((x - from.x) * scale), y: to.y + Math.floor((y - from.y) * scale) };
}

/** What has a point, or else is next to it. @param by device-independent pixels, or those of the X display */
function nearest({ x, y }: Electron.Point, by: 'display' | 'monitor'): (typeof all)[number] {
  const away = (one: (typeof all)[number]) => {
    const area = by === 'display' ? one.display.bounds : one.monitor;
    return Math.hypot(outside(x, area.x, area.width), outside(y, area.y, area.height));
  };
  return shown().reduce((best, next) => (away(next) < away(best) ? next : best));
}

function outside(at: number, first: number, length: number): number {
  return Math.max(first - at, 0, at - (first + length - 1));
}

/** At the top left where there is no display. */
function pointerOnDisplay(): Electron.Point {
  refuseBeforeReady('screen');
  const said = process.env['DISPLAY'] ? execFileSync('xdotool', ['getmouselocation'], { encoding: 'utf8' }) : '';
  const [, x = 0, y = 0] = /x:(\d+) y:(\d+)/.exec(said) ?? [];
  return { x: Number(x), y: Number(y) };
}
