import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { Chat } from './chat.ts';
import type { ChatFrame } from '../../signaling/protocol/peer/index.ts';

const ANNA = { peerId: 'anna', name: 'Anna' };
const BEN = { peerId: 'ben', name: 'Ben' };

/** Ben's chat; what it sends to Anna ends in `sent` while her link is up. */
function bensChat() {
  const world = { now: 0, annaConnected: true, sent: [] as ChatFrame[] };
  const chat = new Chat({
    send: (_peerId, frame) => world.annaConnected && world.sent.push(frame) > 0,
    others: () => [{ ...ANNA, connected: world.annaConnected }],
    self: () => BEN,
    now: () => world.now,
  });
  return { world, chat, texts: () => chat.value.get().messages.map(({ text }) => text) };
}

describe('Chat', () => {
  let { world, chat, texts } = bensChat();
  beforeEach(() => {
    ({ world, chat, texts } = bensChat());
  });

  it('shows own and received messages in order and counts the unread ones', () => {
    chat.send('  hello ');
    chat.receive('anna', { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' });
    expect(texts()).toEqual(['hello', 'hi']);
    expect(chat.value.get().unread).toBe(1);
    chat.setOpen(true);
    chat.receive('anna', { kind: 'message', id: 'bbbbbbbbbbbb', text: 'there' });
    expect(chat.value.get().unread).toBe(0);
  });

  it('[CTRL-5] sends again what was not confirmed, and names who has not got it', () => {
    world.annaConnected = false;
    chat.send('are you there?');
    expect(world.sent).toEqual([]);
    expect(chat.value.get().messages[0]?.pending).toEqual(['Anna']);
    world.annaConnected = true;
    chat.resend('anna');
    expect(world.sent).toMatchObject([{ kind: 'message', text: 'are you there?' }]);
    chat.receive('anna', { kind: 'received', id: chat.value.get().messages[0]!.id });
    chat.resend('anna');
    expect(world.sent).toHaveLength(1);
    expect(chat.value.get().messages[0]?.pending).toEqual([]);
  });

  it('[CTRL-5] confirms a repeated message and shows it once', () => {
    const frame: ChatFrame = { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' };
    chat.receive('anna', frame);
    chat.receive('anna', frame);
    expect(texts()).toEqual(['hi']);
    expect(world.sent).toEqual([
      { kind: 'received', id: frame.id },
      { kind: 'received', id: frame.id },
    ]);
  });

  it('takes nothing from somebody who is not in the room', () => {
    chat.receive('mallory', { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' });
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
