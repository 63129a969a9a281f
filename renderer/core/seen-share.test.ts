import { expect, it } from 'vitest';
import type { IncomingStreams } from './link/transceivers.ts';
import { shareOf, type SharingPeer } from './seen-share.ts';

const streams = { screen: {}, 'screen-audio': {} } as IncomingStreams;
const SHARING: SharingPeer = {
  remoteState: {
    kind: 'state',
    name: 'Anna',
    microphone: 'on',
    speaking: false,
    camera: 'on',
    share: { mode: 'text' },
  },
  presence: 'here',
  sharePaused: false,
  shareStill: false,
  shareSound: false,
  shareMarked: false,
  sharePointing: null,
  shareMouse: null,
  heldBack: null,
  link: { streams },
};

it('a share that its owner says is paused is shown as paused, and no share is none', () => {
  expect(shareOf({ ...SHARING, sharePaused: true })).toEqual({
    stream: streams.screen,
    sound: null,
    mode: 'text',
    paused: true,
    still: false,
    marked: false,
    canPoint: false,
    canFollow: false,
    waits: false,
  });
  expect(shareOf({ ...SHARING, sharePaused: true, remoteState: { ...SHARING.remoteState!, share: null } })).toBeNull();
});

it('[SOUND-2] a share has sound while its owner says so', () => {
  const soundOf = (shareSound: boolean) => shareOf({ ...SHARING, shareSound })?.sound;
  expect([soundOf(true), soundOf(false)]).toEqual([streams['screen-audio'], null]);
});

it('[HELD-1] a share waits while its owner says so, unless there is nothing to wait for', () => {
  const waits = (screen: boolean, change: Partial<SharingPeer> = {}) =>
    shareOf({ ...SHARING, heldBack: { screen }, ...change })?.waits;
  expect([waits(true), waits(false)]).toEqual([true, false]);
  expect([waits(true, { shareStill: true }), waits(true, { sharePaused: true })]).toEqual([false, false]);
});
