import { expect, it } from 'vitest';
import type { PageState } from '../bridge/page-state.ts';
import { attentionFor, type WindowView } from './attention.ts';

const QUIET: PageState = { availability: 'available', inRoom: false, muted: false, ringing: false, unseen: 0 };
const RINGS = { ...QUIET, ringing: true };
const MISSED = { ...QUIET, unseen: 1 };

const HIDDEN: WindowView = { visible: false, minimized: false, focused: false };
const MINIMISED: WindowView = { visible: false, minimized: true, focused: false };
const BEHIND: WindowView = { visible: true, minimized: false, focused: false };
const IN_FRONT: WindowView = { visible: true, minimized: false, focused: true };

it.each([
  ['a call', QUIET, RINGS, HIDDEN, 'show'],
  ['a call', null, RINGS, HIDDEN, 'show'],
  ['a call', QUIET, RINGS, MINIMISED, 'flash'],
  ['a call', QUIET, RINGS, BEHIND, 'flash'],
  ['a call', QUIET, RINGS, IN_FRONT, 'none'],
  ['a call that still rings', RINGS, RINGS, HIDDEN, 'none'],
  ['a call that was answered', RINGS, QUIET, BEHIND, 'calm'],
  ['a call that was missed', RINGS, MISSED, BEHIND, 'flash'],
  ['a call that was missed', RINGS, MISSED, IN_FRONT, 'calm'],
  ['a message', QUIET, MISSED, BEHIND, 'flash'],
  ['a message', QUIET, MISSED, HIDDEN, 'flash'],
  ['a message', QUIET, MISSED, IN_FRONT, 'none'],
  ['a message that was read', MISSED, QUIET, IN_FRONT, 'none'],
] as const)('%s, from %j to %j, at %j: %s', (_what, before, now, window, attention) => {
  expect(attentionFor(before, now, window)).toBe(attention);
});
