import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SessionRig } from '../../../tests/support/session-rig.ts';
import type { Session } from '../session-api.ts';

let rig: SessionRig<[string, string]>;
let anna: Session;
let ben: Session;

beforeEach(async () => {
  rig = new SessionRig('anna', 'ben');
  [anna, ben] = rig.sessions;
  await rig.join(anna, ben);
});
afterEach(() => rig.end());

/** What Anna sees of her messages. */
const shown = () =>
  anna.chat.getState().messages.map(({ text, pending, undelivered }) => ({
    text,
    pending: pending.length,
    undelivered: undelivered.length,
  }));

it('[CTRL-5] what did not reach somebody who left says so, and is not sent when they come back', async () => {
  anna.sendChat('hello');
  await vi.advanceTimersByTimeAsync(100);
  rig.cut('anna', 'ben');
  anna.sendChat('are you there?');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(shown()[1]).toEqual({ text: 'are you there?', pending: 1, undelivered: 0 });
  ben.leaveRoom();
  await vi.advanceTimersByTimeAsync(1_000);
  const left = [
    { text: 'hello', pending: 0, undelivered: 0 },
    { text: 'are you there?', pending: 0, undelivered: 1 },
  ];
  expect(shown()).toEqual(left);
  rig.heal('anna', 'ben');
  await rig.join(ben);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ben.chat.getState().messages).toEqual([]);
  expect(shown()).toEqual(left);
});

it('[CTRL-5] what did not reach somebody who was cut off is sent when they are back, both ways', async () => {
  await rig.outage('ben', ['anna'], async () => {
    anna.sendChat('are you there?');
    ben.sendChat('and you?');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toEqual([{ text: 'are you there?', pending: 0, undelivered: 1 }]);
  });
  await vi.advanceTimersByTimeAsync(30_000);
  const texts = (session: Session) => session.chat.getState().messages.map(({ text }) => text);
  expect([texts(anna), texts(ben)]).toEqual([
    ['are you there?', 'and you?'],
    ['and you?', 'are you there?'],
  ]);
  expect(shown().map(({ undelivered, pending }) => undelivered + pending)).toEqual([0, 0]);
});
