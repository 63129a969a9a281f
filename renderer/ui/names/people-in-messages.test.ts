import { expect, it } from 'vitest';
import type { ChatMessage } from '../../core/model.ts';
import { nameEverybody } from './name-book.ts';
import { peopleInMessages } from './people-in-messages.ts';

const ANNA = { peerId: 'a', name: 'Anna' };
const BEN = { peerId: 'b', name: 'Ben' };
const OTHER_BEN = { peerId: 'c', name: 'Ben' };

function message(from: ChatMessage['from'], more: Partial<ChatMessage> = {}): ChatMessage {
  return { id: 'id', from, own: false, text: 'hello', at: 0, pending: [], undelivered: [], ...more };
}

it('are the authors and those whom a message did not reach, each once, without the person', () => {
  const messages = [message(BEN), message(ANNA, { own: true, undelivered: [BEN, OTHER_BEN] }), message(BEN)];
  expect(peopleInMessages(messages)).toEqual([BEN, OTHER_BEN]);
});

it('keep their number after they left, so that a message does not say that it missed another', () => {
  const inRoom = nameEverybody(new Map(), [BEN, OTHER_BEN], 'Anna');
  const missed = message(ANNA, { own: true, undelivered: [OTHER_BEN] });
  const afterwards = nameEverybody(inRoom, [BEN, ...peopleInMessages([missed])], 'Anna');
  expect(afterwards.get(OTHER_BEN.peerId)?.shown).toBe('Ben (2)');
});
