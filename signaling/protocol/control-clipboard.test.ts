import * as v from 'valibot';
import { expect, it } from 'vitest';
import { clipboardContent, ClipboardContentSchema, ClipboardTextSchema, isCopyKey } from './control-clipboard.ts';
import { ControlInputSchema } from './control-input.ts';
import { LIMITS } from './limits.ts';

const LONGEST = LIMITS.controlClipboardLength;

it.each([
  ['Grüße 你好 👍\n', 'Grüße 你好 👍\n'],
  ['one\r\ntwo\rthree\tfour', 'one\ntwo\nthree\tfour'],
  // Among them what ends a terminal's bracketed paste (ESC), and the same of 8 bits (CSI).
  ['a\0b\u001b[201~\u009b1m\u007f', 'ab[201~1m'],
  ['half a character: \ud83d!', 'half a character: !'],
  // Overrides and the like: what is shown would not be what is pasted.
  ['a\u202eb\u202cc\u202a\u202b\u202d\u2066d\u2067\u2068\u2069', 'abcd'],
  // Joiners, and marks of direction, are part of how some scripts are written.
  ['👩\u200d💻 می\u200cخواهم \u200f\u200e', '👩\u200d💻 می\u200cخواهم \u200f\u200e'],
  ['a'.repeat(LONGEST), 'a'.repeat(LONGEST)],
  ['a\r\n'.repeat(LONGEST / 2), 'a\n'.repeat(LONGEST / 2)],
])(
  '[REMOTE-8] a text goes with its line ends and tabs, no other control character and none that turns it round: %j',
  (text, clean) => {
    expect(clipboardContent(text)).toEqual({ is: 'text', text: clean });
  },
);

it.each([
  ['', 'no-text'],
  ['\0\u0007', 'no-text'],
  ['a'.repeat(LONGEST + 1), 'too-long'],
  ['\0'.repeat(3 * LONGEST), 'too-long'],
])('[REMOTE-8] what is none, or too long, is said to be so', (text, is) => {
  expect(clipboardContent(text)).toEqual({ is });
});

it('[REMOTE-8] whoever takes one parses it again: 64 Ki of UTF-16, as of an honest sender', () => {
  expect(v.parse(ClipboardTextSchema, 'a\0\u001b\r\nb')).toBe('a\nb');
  for (const text of ['', '\0', 'a'.repeat(LONGEST + 1), 7, null, undefined, ['a']]) {
    expect(v.is(ClipboardTextSchema, text)).toBe(false);
    expect(v.is(ControlInputSchema, { type: 'clipboard', text })).toBe(false);
    expect(v.is(ClipboardContentSchema, { is: 'text', text })).toBe(false);
  }
  expect(v.is(ClipboardContentSchema, { is: 'file', path: '/etc/passwd' })).toBe(false);
});

it('[REMOTE-8] the longest is one frame that a data channel takes, whatever is in it', () => {
  const escaped = { type: 'clipboard', text: '"\n'.repeat(LONGEST / 2) };
  const more = Array.from({ length: 4 }, () => ({ type: 'text', text: '"'.repeat(LIMITS.controlTextLength) }));
  const frame = (input: unknown) =>
    JSON.stringify({ kind: 'remote-inputs', ask: 'a'.repeat(12), inputs: [input, ...more] });
  expect(frame(escaped).length).toBeLessThan(LIMITS.controlFrameLength);
  const wide = frame({ type: 'clipboard', text: '你'.repeat(LONGEST) });
  expect(new TextEncoder().encode(wide).length).toBeLessThan(256 * 1024);
});

it.each([
  ['KeyC', ['ControlLeft'], true],
  ['KeyX', ['ControlRight', 'ShiftLeft'], true],
  ['KeyC', [], false],
  ['KeyV', ['ControlLeft'], false],
  ['KeyC', ['ControlLeft', 'AltLeft'], false],
  ['KeyC', ['MetaLeft'], false],
])('[REMOTE-9] %s with %j copies: %s', (code, held, copies) => {
  expect(isCopyKey(code, (one) => held.includes(one))).toBe(copies);
});
