import { expect, it } from 'vitest';
import type { ChatMessage } from '../../core/model.ts';
import { logLines } from './log-lines.ts';

const NOON = new Date(2026, 10, 26, 12).getTime();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function message(id: string, at: number, peerId = 'ann'): ChatMessage {
  return { id, from: { peerId, name: peerId }, own: false, text: id, at, pending: [], undelivered: [] };
}

/** In short: a message by its id, with a star where it has a heading. */
function shown(messages: ChatMessage[], firstNew: string | null = null): string[] {
  return logLines({ messages, firstNew }, NOON).map((line) =>
    line.kind === 'message' ? `${line.message.id}${line.heading ? '*' : ''}` : line.kind,
  );
}

it('messages of one person share a heading for three minutes', () => {
  const [a, b] = [message('a', NOON), message('b', NOON + 3 * MINUTE)];
  expect(shown([a, b, message('c', b.at + 3 * MINUTE + 1), message('d', b.at + 4 * MINUTE, 'bob')])).toEqual([
    'a*',
    'b',
    'c*',
    'd*',
  ]);
});

it('today has a line only after another day', () => {
  expect(shown([message('a', NOON)])).toEqual(['a*']);
  expect(shown([message('a', NOON - DAY), message('b', NOON - DAY + 1), message('c', NOON)])).toEqual([
    'day',
    'a*',
    'b',
    'day',
    'c*',
  ]);
});

it('a day begins at midnight here, however soon after the last message', () => {
  const midnight = new Date(2026, 10, 26).getTime();
  expect(shown([message('a', midnight - 1), message('b', midnight)])).toEqual(['day', 'a*', 'day', 'b*']);
});

it('what had not been read begins after a line, and with a heading', () => {
  expect(shown([message('a', NOON), message('b', NOON)], 'b')).toEqual(['a*', 'new', 'b*']);
  expect(shown([message('a', NOON)], 'gone')).toEqual(['a*']);
});
