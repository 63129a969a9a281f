import { beforeEach, describe, expect, it } from 'vitest';
import { OneTimeChoice, systemPicksShares } from './share-choice.ts';

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
    expect(choice.choose(screen.id)).toBe(true);
    expect(choice.take()).toEqual(screen);
    expect(choice.take()).toBeNull();
  });

  it('forgets a choice after a few seconds', () => {
    choice.choose(screen.id);
    now = 5_001;
    expect(choice.take()).toBeNull();
  });

  it('takes only what was offered, and drops an earlier choice for one that was not', () => {
    choice.choose(screen.id);
    expect(choice.choose('window:1:0')).toBe(false);
    expect(choice.take()).toBeNull();
  });

  it('keeps a choice when the picker refreshes its pictures', () => {
    choice.choose(screen.id);
    choice.offer([]);
    expect(choice.take()).toEqual(screen);
  });
});

it('leaves the choice to the system on Wayland alone', () => {
  expect(systemPicksShares('linux', { XDG_SESSION_TYPE: 'wayland' })).toBe(true);
  expect(systemPicksShares('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(systemPicksShares('linux', { XDG_SESSION_TYPE: 'x11' })).toBe(false);
  expect(systemPicksShares('win32', { XDG_SESSION_TYPE: 'wayland' })).toBe(false);
});
