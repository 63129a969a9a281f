import * as v from 'valibot';
import { expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { EmojiSchema, StatusTextSchema } from './status-text.ts';

const LUNCH = { emoji: '🍽️', text: 'Lunch', leftMs: 60_000 };

it.each(['🍽️', '🏠', '👩🏽‍💻', '🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '❤️', '👨‍👩‍👧‍👦'])('[PEOPLE-5] %s is one emoji', (emoji) => {
  expect(v.is(EmojiSchema, emoji)).toBe(true);
});

it.each(['', 'a', '1', '🏠🏠', '🏠 ', '‮', '🇩', '<b>', '✓'.repeat(2), '👩‍'.repeat(20), '🏴󠁧'])(
  '[PEOPLE-5] %j is no emoji',
  (emoji) => {
    expect(v.is(EmojiSchema, emoji)).toBe(false);
  },
);

it('[PEOPLE-5] the words are as names are: trimmed, short, and nothing in them is invisible', () => {
  expect(v.parse(StatusTextSchema, { ...LUNCH, text: '  At   lunch ' }).text).toBe('At lunch');
  for (const text of ['', ' ', 'a\u202Eb', 'a\u0007', 'x'.repeat(LIMITS.statusLength + 1)])
    expect(v.is(StatusTextSchema, { ...LUNCH, text })).toBe(false);
  expect(v.is(StatusTextSchema, { ...LUNCH, text: '🏠'.repeat(LIMITS.statusLength) })).toBe(true);
});

it('[PEOPLE-5] it ends within a day, or is taken back', () => {
  for (const leftMs of [null, 1, LIMITS.statusMs]) expect(v.is(StatusTextSchema, { ...LUNCH, leftMs })).toBe(true);
  for (const leftMs of [0, -1, 1.5, LIMITS.statusMs + 1, 'soon'])
    expect(v.is(StatusTextSchema, { ...LUNCH, leftMs })).toBe(false);
});
