import { expect, it } from 'vitest';
import { guestOrigin, opensInBrowser } from './guest-origin.ts';

it.each([
  ['https://192.0.2.7:27474', 'http://192.0.2.7:27474'],
  ['https://[2001:db8::7]:27474', 'http://[2001:db8::7]:27474'],
  ['https://[2001:db8::7]', 'https://[2001:db8::7]'],
  ['https://meet.example', 'https://meet.example'],
  ['http://127.0.0.1:27474', 'http://127.0.0.1:27474'],
])('[GUEST-3] guests of %s go to %s', (hub, origin) => {
  expect(guestOrigin(hub)).toBe(origin);
});

it.each([
  ['https://[fe80::7]:27474', false],
  ['https://[febf::7]:27474', false],
  ['https://[fd00::7]:27474', true],
  ['https://[::fe80]:27474', true],
  ['https://fe80.example', true],
])('[GUEST-3] a browser opens %s: %s', (origin, expected) => {
  expect(opensInBrowser(origin)).toBe(expected);
});
