import { EventEmitter } from 'node:events';
import type { BrowserWindow, Display } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { displayAt, type TestDisplay } from '../../tests/support/electron/displays.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import type { ScreenPart } from '../../signaling/protocol/screen-part.ts';
import { overlayPower } from './captures.ts';
import { keepOver, OVERLAY_OPTIONS, seeThrough } from './overlay.ts';
import type { Rect } from './window-placement.ts';

it('is nothing but what is drawn in it, takes no focus, and cannot be moved away from what is shared', () => {
  expect(OVERLAY_OPTIONS).toMatchObject({
    transparent: true,
    backgroundColor: '#00000000',
    frame: false,
    hasShadow: false,
    roundedCorners: false,
    focusable: false,
    show: false,
    skipTaskbar: true,
    movable: false,
    resizable: false,
  });
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
  const one = displayAt(1, [0, 0], [1_920, 1_080], 1);
  const other = displayAt(2, [1_920, 0], [2_560, 1_440], 1.25);
  let screen: EventEmitter & { displays: TestDisplay[]; getAllDisplays: () => Display[] };
  let window: EventEmitter & { bounds: Rect | null; calls: string[] };
  let capture: { display: number | null; part: ScreenPart | null; onChange: Listeners<void> };

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
    screen.displays = [displayAt(1, [-1_920, 200], [1_920, 1_080], 1.5), other];
    screen.emit('display-metrics-changed');
    expect(window.bounds).toEqual({ x: -1_920, y: 200, width: 1_280, height: 720 });
    capture.display = 2;
    capture.onChange.emit();
    expect(window.bounds).toEqual(other.bounds);
    expect(window.calls).toEqual([]);
  });

  it('[PART-2] is over another part as soon as that is shared, and over all of it again', () => {
    capture.part = { x: 0.5, y: 0.25, width: 0.25, height: 0.5 };
    capture.onChange.emit();
    expect(window.bounds).toEqual({ x: 960, y: 270, width: 480, height: 540 });
    capture.part = null;
    capture.onChange.emit();
    expect(window.bounds).toEqual(one.bounds);
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
  ['win32', false, { isCaptured: false, byDefault: true, overWindows: false }],
  ['darwin', false, { isCaptured: true, byDefault: true, overWindows: false }],
  ['linux', false, { isCaptured: true, byDefault: false, overWindows: true }],
  ['linux', true, null],
] as const)('overlayPower of %s, Wayland: %s', (platform, isWayland, power) => {
  expect(overlayPower(platform, isWayland)).toEqual(power);
});
