import type { Caller, ChatMessage } from '../../renderer/core/model.ts';
import { caller, SELF } from './cast.ts';

export function messages(): ChatMessage[] {
  const texts: [from: number | null, text: string, pending?: Caller[], undelivered?: Caller[]][] = [
    [0, 'Morning! Slides are at https://wiki.example/talks/q3 (draft).'],
    [0, 'Please have a look at page 4.'],
    [null, 'Looking now.', [], [caller(3)]],
    [1, 'The numbers on page 4 are from last week, I will update them before the call with the others this afternoon.'],
    [null, 'Thanks, ping me when it is done', [caller(1)]],
  ];
  return texts.map(([from, text, pending = [], undelivered = []], index) => ({
    ...message(index),
    from: from === null ? { peerId: 'self', name: SELF } : caller(from),
    own: from === null,
    text,
    pending,
    undelivered,
  }));
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The next day, with code. */
export function talkOfTwoDays(): ChatMessage[] {
  const code =
    'Run `npm ci` before that:\n```sh\nnpm run build && npm run hub -- --port 27474 --updates ./releases\n```';
  const next = [code, 'It works now!'].map((text, index) => {
    const { at, ...rest } = message(5 + index);
    return { ...rest, from: caller(1), text, at: at + DAY_MS };
  });
  return [...messages(), ...next];
}

export function message(index: number): ChatMessage {
  const at = Date.UTC(2026, 0, 15, 9, 30) + index * 40_000;
  return { id: `message-${index}`, from: caller(0), own: false, text: '', at, pending: [], undelivered: [] };
}
