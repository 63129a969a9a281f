import type { Caller, ChatMessage } from '../../core/model.ts';

/** Everybody whom messages name, each once, including people who have left: authors, and those not reached. */
export function peopleInMessages(messages: readonly ChatMessage[]): Caller[] {
  const named = messages.flatMap(({ own, from, undelivered }) => (own ? undelivered : [from]));
  return [...new Map(named.map((person) => [person.peerId, person])).values()];
}
