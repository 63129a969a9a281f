import { expect, it } from 'vitest';
import * as v from 'valibot';
import { ChatFrameSchema } from './peer/index.ts';

const message = (text: string) => ({ kind: 'message', id: 'a'.repeat(12), text });

it('[CTRL-5] a message is read without what would change the direction of its text', () => {
  const text = '\u202Ab\u202Bc\u202Cd\u202De\u202Ef\u2066g\u2067h\u2068i\u2069j\u200Ek\u200Fl\u061Cm';
  expect(v.parse(ChatFrameSchema, message(text))).toEqual(message('bcdefghijklm'));
  // What spelling needs stays.
  for (const plain of ['שלום, world', 'مرحبا', 'می\u200Cخواهم', '👩\u200D💻']) {
    expect(v.parse(ChatFrameSchema, message(plain))).toEqual(message(plain));
  }
  expect(v.is(ChatFrameSchema, message('\u202E'))).toBe(false);
});
