import { expect, it } from 'vitest';
import { controlPower } from './control-power.ts';

it.each([
  ['linux', {}, 'offered'],
  ['linux', { byPolicy: true }, 'offered'],
  ['linux', { byPolicy: false }, 'policy'],
  ['linux', { isWayland: true }, 'wayland'],
  ['win32', {}, 'offered'],
  ['win32', { byPolicy: false }, 'policy'],
  ['darwin', { isTrusted: true }, 'offered'],
  ['darwin', {}, 'no-permission'],
  ['darwin', { isTrusted: true, byPolicy: false }, 'policy'],
  ['freebsd', {}, 'unsupported'],
] as const)('on %s with %j a screen’s control is %s', (platform, facts, power) => {
  const { isTrusted, ...rest } = { isWayland: false, byPolicy: null, isTrusted: false, ...facts };
  expect(controlPower(platform, { ...rest, isTrusted: () => isTrusted })).toBe(power);
});
