import { expect, it } from 'vitest';
import { guestOrigin } from './guest-origin.ts';

it.each([
  ['https://192.0.2.7:27474', 'http://192.0.2.7:27474'],
  ['https://[2001:db8::7]:27474', 'http://[2001:db8::7]:27474'],
  ['https://[2001:db8::7]', 'https://[2001:db8::7]'],
  ['https://meet.example', 'https://meet.example'],
  ['http://127.0.0.1:27474', 'http://127.0.0.1:27474'],
])('[GUEST-3] guests of %s go to %s', (hub, origin) => {
  expect(guestOrigin(hub)).toBe(origin);
});
