import { expect, it } from 'vitest';
import { textParts } from './text-parts.ts';

it.each([
  ['plain', [{ kind: 'text', text: 'plain' }]],
  [
    'run `npm ci` first',
    [
      { kind: 'text', text: 'run ' },
      { kind: 'code', text: 'npm ci' },
      { kind: 'text', text: ' first' },
    ],
  ],
  [
    'so:\n```ts\nconst a = `b`;\n\n  a();\n```\nok?',
    [
      { kind: 'text', text: 'so:' },
      { kind: 'code-block', text: 'const a = `b`;\n\n  a();' },
      { kind: 'text', text: 'ok?' },
    ],
  ],
  ['```SELECT\n  a\nFROM b```', [{ kind: 'code-block', text: 'SELECT\n  a\nFROM b' }]],
  [
    'log: ```ERROR\n at x\n```',
    [
      { kind: 'text', text: 'log: ' },
      { kind: 'code-block', text: 'ERROR\n at x' },
    ],
  ],
  ['```one line```', [{ kind: 'code-block', text: 'one line' }]],
  ['```\nhttps://a.example/\n```', [{ kind: 'code-block', text: 'https://a.example/' }]],
  ['`https://a.example/`', [{ kind: 'code', text: 'https://a.example/' }]],
])('%j', (text, parts) => {
  expect(textParts(text)).toEqual(parts);
});

it.each(['a ``` b', '```', '``````', '``` \n```', 'it`s', 'a `\n` b', '`', '````', 'a ```b``` c ``` d'])(
  'keeps what is not closed, or empty, as it is written: %j',
  (text) => {
    const code = { text: '', code: '`', link: '', 'code-block': '```' };
    const written = textParts(text).map((part) => code[part.kind] + part.text + code[part.kind]);
    expect(written.join('')).toBe(text);
  },
);

it('is not slowed down by many marks', () => {
  for (const text of ['`'.repeat(100_000), '```a'.repeat(25_001), '`a\n'.repeat(30_000)]) {
    expect(textParts(text).length).toBeGreaterThan(0);
  }
});
