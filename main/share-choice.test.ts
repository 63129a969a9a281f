import { beforeEach, describe, expect, it } from 'vitest';
import { OneTimeChoice, systemPicksShares, xWindowOf } from './share-choice.ts';

const screen = { id: 'screen:0:0', name: 'Entire screen' };

describe('OneTimeChoice', () => {
  let now = 0;
  let choice: OneTimeChoice;
  beforeEach(() => {
    now = 0;
    choice = new OneTimeChoice(() => now);
    choice.offer([screen]);
  });

  it('gives a choice once', () => {
    expect(choice.take()).toBeNull();
    expect(choice.choose(screen.id, null)).toBe(true);
    expect(choice.take()).toEqual({ source: screen, part: null });
    expect(choice.take()).toBeNull();
  });

  it('forgets a choice after a few seconds', () => {
    choice.choose(screen.id, null);
    now = 5_001;
    expect(choice.take()).toBeNull();
  });

  it('takes only what was offered, and drops an earlier choice for one that was not', () => {
    choice.choose(screen.id, null);
    expect(choice.choose('window:1:0', null)).toBe(false);
    expect(choice.take()).toBeNull();
  });

  it('keeps a choice when the picker refreshes its pictures', () => {
    choice.choose(screen.id, null);
    choice.offer([]);
    expect(choice.take()).toEqual({ source: screen, part: null });
  });

  it('[PART-1] takes a part of a screen, and none of a window', () => {
    const part = { x: 0, y: 0.5, width: 0.5, height: 0.5 };
    choice.offer([screen, { id: 'window:1:0', name: 'Report' }]);
    expect(choice.choose(screen.id, part)).toBe(true);
    expect(choice.take()).toEqual({ source: screen, part });
    expect(choice.choose('window:1:0', part)).toBe(false);
    expect(choice.take()).toBeNull();
  });
});

it('leaves the choice to the system on Wayland alone', () => {
  expect(systemPicksShares('linux', { XDG_SESSION_TYPE: 'wayland' })).toBe(true);
  expect(systemPicksShares('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(systemPicksShares('linux', { XDG_SESSION_TYPE: 'x11' })).toBe(false);
  expect(systemPicksShares('win32', { XDG_SESSION_TYPE: 'wayland' })).toBe(false);
});

it.each([
  ['window:79691783:0', 'linux', 79_691_783],
  ['screen:0:0', 'linux', null],
  ['window:x:0', 'linux', null],
  ['window:79691783:0', 'win32', null],
] as const)('the X window of the source %s on %s is %s', (id, platform, window) => {
  expect(xWindowOf({ id }, platform)).toBe(window);
});
