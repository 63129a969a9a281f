import { expect, it } from 'vitest';
import { QUIET_PAGE } from '../../tests/support/quiet-page.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { WindowView } from '../windows/window-view.ts';
import { attentionFor } from './attention.ts';

/** It is asked who calls. */
const ASKS = { ...QUIET_PAGE, ringing: true };
const RINGS: PageState = {
  ...ASKS,
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
};
const MISSED = { ...QUIET_PAGE, unseen: 1 };

const HIDDEN: WindowView = { visible: false, minimized: false, focused: false };
const MINIMISED: WindowView = { visible: false, minimized: true, focused: false };
const BEHIND: WindowView = { visible: true, minimized: false, focused: false };
const IN_FRONT: WindowView = { visible: true, minimized: false, focused: true };

it.each([
  ['a question who calls', QUIET_PAGE, ASKS, HIDDEN, 'show'],
  ['a question who calls', null, ASKS, HIDDEN, 'show'],
  ['a call, which has a window of its own', QUIET_PAGE, RINGS, HIDDEN, 'flash'],
  ['a call', QUIET_PAGE, RINGS, MINIMISED, 'flash'],
  ['a call', QUIET_PAGE, RINGS, BEHIND, 'flash'],
  ['a call', QUIET_PAGE, RINGS, IN_FRONT, 'none'],
  ['a call that still rings', RINGS, RINGS, HIDDEN, 'none'],
  ['a call that was answered', RINGS, QUIET_PAGE, BEHIND, 'calm'],
  ['a call that was missed', RINGS, MISSED, BEHIND, 'flash'],
  ['a call that was missed', RINGS, MISSED, IN_FRONT, 'calm'],
  ['a message', QUIET_PAGE, MISSED, BEHIND, 'flash'],
  ['a message', QUIET_PAGE, MISSED, HIDDEN, 'flash'],
  ['a message', QUIET_PAGE, MISSED, IN_FRONT, 'none'],
  ['a message that was read', MISSED, QUIET_PAGE, IN_FRONT, 'none'],
] as const)('%s, from %j to %j, at %j: %s', (_what, before, now, window, attention) => {
  expect(attentionFor(before, now, window)).toBe(attention);
});
