import type { ChatMessage } from '../../core/model.ts';

/** How many messages of others came after the one with this id; all that are left, where that one is gone. */
export function newAfter(messages: readonly Pick<ChatMessage, 'id' | 'own'>[], id: string): number {
  const index = messages.findIndex((message) => message.id === id);
  return messages.slice(index + 1).filter(({ own }) => !own).length;
}
