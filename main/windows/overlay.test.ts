import { EventEmitter } from 'node:events';
import type { BrowserWindow, Display } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { overlayPower } from './captures.ts';
import { keepOver, overlayBounds, seeThrough } from './overlay.ts';
import type { Rect } from './window-placement.ts';

type Screen = Pick<Display, 'id' | 'bounds' | 'scaleFactor'>;

/** A display as the system has it (`at`, `pixels`: of its own), and as Electron tells it: in whole device-independent pixels. */
function display(id: number, at: [number, number], pixels: [number, number], scaleFactor: number): Screen {
  const [width, height] = pixels.map((side) => Math.round(side / scaleFactor));
  return { id, scaleFactor, bounds: { x: at[0], y: at[1], width: width!, height: height! } };
}

describe('overlayBounds', () => {
  const displays = [display(1, [0, 0], [1_920, 1_080], 1), display(2, [1_920, -400], [3_840, 2_160], 2)];

  it.each<[captured: number | null, bounds: Rect | null]>([
    [1, { x: 0, y: 0, width: 1_920, height: 1_080 }],
    [2, { x: 1_920, y: -400, width: 1_920, height: 1_080 }],
    [3, null],
    [null, null],
  ])('display %s: %j', (captured, bounds) => {
    expect(overlayBounds(displays, { display: captured, part: null })).toEqual(bounds);
  });

  it('[PART-2] is over that part alone which is shared', () => {
    const part = { x: 0.5, y: 0.25, width: 0.25, height: 0.5 };
    expect(overlayBounds(displays, { display: 2, part })).toEqual({ x: 2_880, y: -130, width: 480, height: 540 });
  });

  // What is pointed at is a fraction of the display's own pixels; it is drawn at the same fraction of the window.
  const SIZES: [number, number][] = [
    [1_280, 800],
    [1_366, 768],
    [1_920, 1_080],
    [2_560, 1_440],
    [3_440, 1_440],
    [3_840, 2_160],
    [5_120, 2_880],
    [1_080, 1_920],
  ];
  const SCALES = [1, 1.25, 1.5, 1.75, 2, 2.25, 3];
  it.each(SIZES.flatMap((size) => SCALES.map((scale) => [...size, scale] as const)))(
    'a place is within 2 pixels of the right one on a display of %i x %i at %f',
    (width, height, scale) => {
      const one = display(7, [-1_080, 60], [width, height], scale);
      const window = overlayBounds([...displays, one], { display: 7, part: null })!;
      for (const place of [0, 0.1, 0.25, 0.5, 0.999, 1]) {
        const [x, y] = [place * window.width * scale, place * window.height * scale];
        expect(Math.hypot(x - place * width, y - place * height)).toBeLessThan(2);
      }
    },
  );
});

it('lies above what fills the screen, lets clicks through, and is left out of captures where that holds', () => {
  const window = {
    setIgnoreMouseEvents: vi.fn(),
    setAlwaysOnTop: vi.fn(),
    setVisibleOnAllWorkspaces: vi.fn(),
    setContentProtection: vi.fn(),
  };
  seeThrough(window as unknown as BrowserWindow);
  expect(window.setIgnoreMouseEvents).toHaveBeenCalledWith(true);
  expect(window.setAlwaysOnTop).toHaveBeenCalledWith(true, 'screen-saver');
  expect(window.setVisibleOnAllWorkspaces).toHaveBeenCalledWith(
    true,
    expect.objectContaining({ visibleOnFullScreen: true }),
  );
  expect(window.setContentProtection).toHaveBeenCalledWith(process.platform === 'win32');
});

describe('keepOver', () => {
  const one = display(1, [0, 0], [1_920, 1_080], 1);
  const other = display(2, [1_920, 0], [2_560, 1_440], 1.25);
  let screen: EventEmitter & { displays: Screen[]; getAllDisplays: () => Display[] };
  let window: EventEmitter & { bounds: Rect | null; calls: string[] };
  let capture: { display: number | null; part: null; onChange: Listeners<void> };

  beforeEach(() => {
    screen = Object.assign(new EventEmitter(), {
      displays: [one, other],
      getAllDisplays: () => screen.displays as Display[],
    });
    window = Object.assign(new EventEmitter(), { bounds: null as Rect | null, calls: [] as string[] });
    capture = { display: 1, part: null, onChange: new Listeners() };
    const calls = {
      setBounds: (bounds: Rect) => void (window.bounds = bounds),
      hide: () => void window.calls.push('hide'),
      close: () => void window.calls.push('close'),
    };
    keepOver(Object.assign(window, calls), capture, screen);
  });

  it('follows to where the display is, and to another one that is captured', () => {
    expect(window.bounds).toEqual(one.bounds);
    screen.displays = [display(1, [-1_920, 200], [1_920, 1_080], 1.5), other];
    screen.emit('display-metrics-changed');
    expect(window.bounds).toEqual({ x: -1_920, y: 200, width: 1_280, height: 720 });
    capture.display = 2;
    capture.onChange.emit();
    expect(window.bounds).toEqual(other.bounds);
    expect(window.calls).toEqual([]);
  });

  it.each([
    ['its display goes', () => ((screen.displays = [other]), screen.emit('display-removed'))],
    ['a window is shared in its place', () => ((capture.display = null), capture.onChange.emit())],
  ])('is out of sight at once when %s', (_what, happens) => {
    happens();
    expect(window.calls).toEqual(['hide', 'close']);
  });

  it('follows nothing once it is closed', () => {
    window.emit('closed');
    capture.display = 2;
    capture.onChange.emit();
    expect(window.bounds).toEqual(one.bounds);
    expect(screen.eventNames()).toEqual([]);
  });
});

it.each([
  ['win32', false, { isCaptured: false, byDefault: true }],
  ['darwin', false, { isCaptured: true, byDefault: true }],
  ['linux', false, { isCaptured: true, byDefault: false }],
  ['linux', true, null],
] as const)('overlayPower of %s, Wayland: %s', (platform, isWayland, power) => {
  expect(overlayPower(platform, isWayland)).toEqual(power);
});
