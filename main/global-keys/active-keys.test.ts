import { describe, expect, it } from 'vitest';
import { activeKeys, hasGlobalKeys } from './active-keys.ts';

const KEYS = { mute: 'F8', leave: 'CommandOrControl+Shift+L', talk: null, answer: 'CommandOrControl+Shift+F8' };
const IDLE = { inRoom: false, canAnswer: false, recording: false };

describe('keys that work whatever has the focus', () => {
  it.each([
    ['without a call', IDLE, []],
    ['in a call', { ...IDLE, inRoom: true }, ['mute', 'leave']],
    ['while a call rings', { ...IDLE, canAnswer: true }, ['answer']],
    ['while another call rings', { ...IDLE, inRoom: true, canAnswer: true }, ['mute', 'leave', 'answer']],
    ['while keys are recorded', { inRoom: true, canAnswer: true, recording: true }, []],
  ])('%s', (_when, facts, active) => expect([...activeKeys(KEYS, facts).keys()]).toEqual(active));

  it('are not there on Wayland', () => {
    expect(hasGlobalKeys('linux', { XDG_SESSION_TYPE: 'wayland' })).toBe(false);
    expect(hasGlobalKeys('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
    expect(hasGlobalKeys('linux', { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' })).toBe(true);
    expect(hasGlobalKeys('win32', {})).toBe(true);
  });
});
