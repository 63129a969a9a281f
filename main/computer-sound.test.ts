import { expect, it } from 'vitest';
import { computerSound, soundOfShare } from './computer-sound.ts';

it.each([
  ['win32', '10.0.22631', 'without-callers'],
  ['win32', '10.0.19045', 'without-callers'],
  ['win32', '10.0.19041', 'with-callers'],
  ['darwin', '24.1.0', 'without-callers'],
  ['darwin', '21.6.0', 'with-callers'],
  ['linux', '6.12.99', 'with-callers'],
  ['win32', '', 'with-callers'],
] as const)('the computer sound of %s %s is %s', (platform, release, expected) => {
  expect(computerSound(platform, release)).toBe(expected);
});

it.each([
  ['without-callers', true, { audio: 'loopback' }],
  ['without-callers', false, {}],
  ['with-callers', true, {}],
  ['with-callers', false, {}],
] as const)('[SOUND-3] of sound %s, asked for: %s, a share is given %j', (sound, isAsked, expected) => {
  expect(soundOfShare(sound, isAsked)).toEqual(expected);
});
