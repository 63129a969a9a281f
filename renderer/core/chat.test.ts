import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { Chat } from './chat.ts';
import { Topic } from './link/topic.ts';
import type { ChatFrame } from '../../signaling/protocol/peer/index.ts';

const ANNA = { peerId: 'anna', name: 'Anna' };
const BEN = { peerId: 'ben', name: 'Ben' };

/** Ben's chat; what it sends to Anna ends in `sent` while her link is up. */
function bensChat() {
  const world = { now: 0, annaConnected: true, sent: [] as ChatFrame[] };
  const topic = new Topic<ChatFrame>();
  const toAnna = { send: (frame: ChatFrame) => world.annaConnected && world.sent.push(frame) > 0 };
  const chat = new Chat({
    topic,
    others: () => [{ ...ANNA, connected: world.annaConnected }],
    self: () => BEN,
    now: () => world.now,
  });
  topic.open(ANNA.peerId, toAnna);
  const reopen = () => topic.open(ANNA.peerId, toAnna);
  return { world, topic, chat, reopen, texts: () => chat.value.get().messages.map(({ text }) => text) };
}

describe('Chat', () => {
  let { world, topic, chat, reopen, texts } = bensChat();
  beforeEach(() => {
    ({ world, topic, chat, reopen, texts } = bensChat());
  });

  it('shows own and received messages in order and counts the unread ones', () => {
    chat.send('  hello ');
    topic.deliver('anna', { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' });
    expect(texts()).toEqual(['hello', 'hi']);
    expect(chat.value.get().unread).toBe(1);
    chat.setOpen(true);
    topic.deliver('anna', { kind: 'message', id: 'bbbbbbbbbbbb', text: 'there' });
    expect(chat.value.get().unread).toBe(0);
  });

  it('[CTRL-5] sends again what was not confirmed, and names who has not got it', () => {
    world.annaConnected = false;
    chat.send('are you there?');
    expect(world.sent).toEqual([]);
    expect(chat.value.get().messages[0]?.pending).toEqual([ANNA]);
    world.annaConnected = true;
    reopen();
    expect(world.sent).toMatchObject([{ kind: 'message', text: 'are you there?' }]);
    topic.deliver('anna', { kind: 'received', id: chat.value.get().messages[0]!.id });
    reopen();
    expect(world.sent).toHaveLength(1);
    expect(chat.value.get().messages[0]?.pending).toEqual([]);
  });

  it('[CTRL-5] confirms a repeated message and shows it once', () => {
    const frame: ChatFrame = { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' };
    topic.deliver('anna', frame);
    topic.deliver('anna', frame);
    expect(texts()).toEqual(['hi']);
    expect(world.sent).toEqual([
      { kind: 'received', id: frame.id },
      { kind: 'received', id: frame.id },
    ]);
  });

  it('takes nothing from somebody who is not in the room', () => {
    topic.deliver('mallory', { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' });
    expect(texts()).toEqual([]);
  });

  it('[LIM-5] refuses empty, too long and too fast messages', () => {
    expect(chat.send('   ')).toBe(false);
    expect(chat.send('x'.repeat(LIMITS.chatLength + 1))).toBe(false);
    for (let count = 0; count < LIMITS.chatPerSecond; count += 1) expect(chat.send('x')).toBe(true);
    expect(chat.send('x')).toBe(false);
    world.now += 1_000;
    expect(chat.send('x')).toBe(true);
  });
});
