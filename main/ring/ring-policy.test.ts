import { expect, it } from 'vitest';
import type { PageState } from '../bridge/page-state.ts';
import { needsRingWindow } from './ring-policy.ts';

const RINGS: PageState = {
  availability: 'available',
  inRoom: false,
  muted: false,
  sharesScreen: false,
  called: true,
  ringing: true,
  ring: {
    callId: 'c'.repeat(12),
    name: 'Ann',
    portrait: null,
    guest: false,
    mark: null,
    instead: null,
    voiceOnly: true,
    canReply: true,
    theme: 'system',
    language: 'system',
  },
  language: 'system',
  theme: 'system',
  unseen: 0,
};
const SECOND = RINGS.ring && { ...RINGS.ring, instead: 'hold' as const };
const HIDDEN = { visible: false, minimized: false, focused: false };
const MINIMISED = { visible: false, minimized: true, focused: false };
const MINIMISED_AND_CALLED_VISIBLE = { visible: true, minimized: true, focused: true };
const BEHIND = { visible: true, minimized: false, focused: false };
const IN_FRONT = { visible: true, minimized: false, focused: true };

it.each([
  ['in the tray', RINGS, HIDDEN, true],
  ['minimised', RINGS, MINIMISED, true],
  ['minimised, on a system that calls that visible', RINGS, MINIMISED_AND_CALLED_VISIBLE, true],
  ['covered by others, or beside them', RINGS, BEHIND, true],
  ['in front: the page asks', RINGS, IN_FRONT, false],
  ['in the tray, and nothing rings', { ...RINGS, ringing: false, ring: null }, HIDDEN, false],
  ['in the tray, and it is asked who calls', { ...RINGS, ring: null }, HIDDEN, false],
  ['in the tray, not to be disturbed', { ...RINGS, availability: 'do-not-disturb' as const }, HIDDEN, false],
  ['in the tray, in a call', { ...RINGS, inRoom: true }, HIDDEN, false],
  ['in the tray, in a call, with a second one', { ...RINGS, inRoom: true, ring: SECOND }, HIDDEN, true],
  ['in front, in a call, with a second one', { ...RINGS, inRoom: true, ring: SECOND }, IN_FRONT, false],
  ['in the tray, with a page that told nothing yet', null, HIDDEN, false],
])('a call rings with the main window %s', (_where, state, window, isNeeded) => {
  expect(needsRingWindow(state, window)).toBe(isNeeded);
});
