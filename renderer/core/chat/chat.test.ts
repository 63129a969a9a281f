import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { Chat } from './chat.ts';
import { Topic } from '../link/topic.ts';
import type { ChatFrame } from '../../../signaling/protocol/peer/index.ts';

const ANNA = { peerId: 'anna', name: 'Anna' };
const BEN = { peerId: 'ben', name: 'Ben' };

/** Ben's chat; what it sends to Anna ends in `sent` while her link is up. */
function bensChat() {
  const world = { annaConnected: true, annaVisit: 'first', sent: [] as ChatFrame[] };
  const topic = new Topic<ChatFrame>();
  const toAnna = { send: (frame: ChatFrame) => world.annaConnected && world.sent.push(frame) > 0 };
  const chat = new Chat({
    topic,
    others: () => [{ ...ANNA, visit: world.annaVisit, connected: world.annaConnected }],
    self: () => BEN,
  });
  topic.open(ANNA.peerId, toAnna);
  const reopen = () => topic.open(ANNA.peerId, toAnna);
  return { world, topic, chat, reopen, texts: () => chat.value.get().messages.map(({ text }) => text) };
}

describe('Chat', () => {
  let { world, topic, chat, reopen, texts } = bensChat();
  beforeEach(() => {
    vi.useFakeTimers();
    ({ world, topic, chat, reopen, texts } = bensChat());
  });

  afterEach(() => {
    chat.clear();
    vi.useRealTimers();
  });

  const confirm = (id: string) => topic.deliver('anna', { kind: 'received', id });
  const pending = () => chat.value.get().messages.map((message) => message.pending.map(({ name }) => name));
  const sentTexts = () => world.sent.map((frame) => frame.kind === 'message' && frame.text);

  it('shows own and received messages in order and counts the unread ones', () => {
    chat.send('  hello ');
    topic.deliver('anna', { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' });
    expect(texts()).toEqual(['hello', 'hi']);
    expect(chat.value.get().unread).toBe(1);
    chat.setOpen(true);
    topic.deliver('anna', { kind: 'message', id: 'bbbbbbbbbbbb', text: 'there' });
    expect(chat.value.get().unread).toBe(0);
  });

  it('counts as unread what comes to an open chat in a window that is put away, until that is shown', () => {
    const unseen: string[] = [];
    chat.onUnseen.add(({ text }) => unseen.push(text));
    chat.setOpen(true);
    chat.setWindowShown(false);
    topic.deliver('anna', { kind: 'message', id: 'aaaaaaaaaaaa', text: 'hi' });
    expect(chat.value.get().unread).toBe(1);
    expect(unseen).toEqual([]);
    chat.setWindowShown(true);
    expect(chat.value.get().unread).toBe(0);
    topic.deliver('anna', { kind: 'message', id: 'bbbbbbbbbbbb', text: 'there' });
    expect(chat.value.get()).toMatchObject({ unread: 0, firstNew: 'aaaaaaaaaaaa' });
    chat.setWindowShown(false);
    topic.deliver('anna', { kind: 'message', id: 'cccccccccccc', text: 'still?' });
    expect(chat.value.get()).toMatchObject({ unread: 1, firstNew: 'cccccccccccc' });
  });

  it('[CTRL-5] leaves out what would change the direction of a text', () => {
    chat.send('\u202Egpj.exe\u2066\u200F');
    expect(texts()).toEqual(['gpj.exe']);
    expect(sentTexts()).toEqual(['gpj.exe']);
    expect(chat.send('\u202E')).toBe(false);
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
    vi.advanceTimersByTime(1_000);
    expect(chat.send('x')).toBe(true);
  });

  it('[CTRL-5] what is not confirmed is shown as not arrived, also while the link is up, and retransmitted', () => {
    chat.send('hello');
    expect(pending()).toEqual([[]]);
    vi.advanceTimersByTime(2_000);
    expect(pending()).toEqual([['Anna']]);
    vi.advanceTimersByTime(4_000);
    expect(sentTexts()).toEqual(['hello', 'hello', 'hello', 'hello']);
    confirm(chat.value.get().messages[0]!.id);
    expect(pending()).toEqual([[]]);
    vi.advanceTimersByTime(10_000);
    expect(world.sent).toHaveLength(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[CTRL-5] who leaves is not waited for, and what they had not confirmed says that it did not reach them', () => {
    chat.send('hello');
    confirm(chat.value.get().messages[0]!.id);
    chat.send('are you there?');
    vi.advanceTimersByTime(2_000);
    chat.left(ANNA);
    const shown = chat.value.get().messages.map(({ pending, undelivered }) => ({ pending, undelivered }));
    expect(shown).toEqual([
      { pending: [], undelivered: [] },
      { pending: [], undelivered: [ANNA] },
    ]);
    expect(vi.getTimerCount()).toBe(0);
    chat.left(ANNA);
    expect(
      chat.value.get().messages.map(({ undelivered }) => undelivered),
      'once',
    ).toEqual([[], [ANNA]]);
    world.annaVisit = 'second';
    reopen();
    expect(sentTexts().at(-1), 'nor when they come back').toBe('are you there?');
    expect(world.sent).toHaveLength(3);
  });

  it('[LIM-5] what comes too fast is neither shown nor confirmed, and is taken when it comes again later', () => {
    const take = LIMITS.chatPerSecond * LIMITS.chatBurstSeconds;
    const message = (index: number): ChatFrame => ({
      kind: 'message',
      id: String(index).padStart(12, '0'),
      text: String(index),
    });
    for (let index = 0; index <= take; index += 1) topic.deliver('anna', message(index));
    expect([texts().length, world.sent.length]).toEqual([take, take]);
    vi.advanceTimersByTime(1_000);
    topic.deliver('anna', message(take));
    expect(texts().at(-1)).toBe(String(take));
    expect(world.sent.at(-1)).toEqual({ kind: 'received', id: message(take).id });
  });

  it('[CTRL-5] after a long cut no more is sent at once than the other side takes, and the rest at its pace', () => {
    world.annaConnected = false;
    const count = 150;
    for (let index = 0; index < count; index += 1) {
      chat.send(String(index));
      vi.advanceTimersByTime(100);
    }
    world.annaConnected = true;
    reopen();
    expect(sentTexts()).toEqual(Array.from({ length: 100 }, (_, index) => String(index)));
    for (const { id } of chat.value.get().messages.slice(0, 100)) confirm(id);
    vi.advanceTimersByTime(1_000);
    expect(sentTexts().slice(100)).toEqual(Array.from({ length: 10 }, (_, index) => String(100 + index)));
  });

  it('a wall clock that is put back changes no limit', () => {
    for (let count = 0; count < LIMITS.chatPerSecond; count += 1) chat.send('x');
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(1_000);
    expect(chat.send('x')).toBe(true);
  });
});
