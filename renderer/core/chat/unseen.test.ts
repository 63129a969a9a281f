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

const told = (session: Session) =>
  session.notices.getState().flatMap((notice) => (notice.kind === 'message' ? [notice.text] : []));

async function says(session: Session, text: string): Promise<void> {
  session.sendChat(text);
  await vi.advanceTimersByTimeAsync(100);
}

it('what somebody writes is told of while the chat is closed: the newest, until the chat is opened', async () => {
  await says(anna, 'hello');
  await says(anna, 'are you there?');
  expect(told(ben)).toEqual(['are you there?']);
  expect(told(anna)).toEqual([]);
  ben.setChatOpen(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(told(ben)).toEqual([]);
  await says(anna, 'good');
  expect(told(ben)).toEqual([]);
});

it('the first message that was unread is known until the chat is closed, or one has written', async () => {
  const firstNew = () => {
    const { messages, firstNew } = ben.chat.getState();
    return messages.find(({ id }) => id === firstNew)?.text ?? null;
  };
  await says(anna, 'hello');
  await says(anna, 'are you there?');
  ben.setChatOpen(true);
  await says(anna, 'good');
  expect(firstNew()).toBe('hello');
  ben.setChatOpen(false);
  expect(firstNew()).toBeNull();
  await says(anna, 'one more');
  ben.setChatOpen(true);
  expect(firstNew()).toBe('one more');
  await says(ben, 'yes');
  expect(firstNew()).toBeNull();
});

it('nothing is told of the chat of a room that was left', async () => {
  await says(anna, 'hello');
  ben.leaveRoom();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told(ben)).toEqual([]);
});
