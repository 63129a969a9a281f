import { expect, it } from 'vitest';
import { bannersIn, inhibitedIn } from './quiet-answers.ts';

const REPLY = 'method return time=1764255114.1 sender=:1.5 -> destination=:1.204 serial=991 reply_serial=2\n';

it.each([
  [`${REPLY}   variant       boolean true\n`, 'quiet'],
  [`${REPLY}   variant       boolean false\n`, 'not'],
  [`${REPLY}   variant       string "boolean true"\n`, 'unknown'],
  [`${REPLY}   boolean true\n`, 'unknown'],
  [REPLY, 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
])('notifications are inhibited as the bus says: %j', (printed, answer) => {
  expect(inhibitedIn(printed)).toBe(answer);
});

it.each([
  ['false\n', 'quiet'],
  ['true\n', 'not'],
  ['false', 'quiet'],
  ["'false'\n", 'unknown'],
  ['no such key: false\n', 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
])('GNOME shows no banners as its setting says: %j', (printed, answer) => {
  expect(bannersIn(printed)).toBe(answer);
});
