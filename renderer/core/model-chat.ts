import type { Caller } from './model-calls.ts';

/** What the UI shows of the chat. Data only, as in model.ts, which passes it on. */

export interface ChatMessage {
  id: string;
  from: Caller;
  own: boolean;
  text: string;
  /** Unix time by the reader's clock, ms. */
  at: number;
  /** People it has not reached yet (their link is down, or they have not confirmed it); it is retransmitted to them. */
  pending: Caller[];
  /** People it had not reached when they left. */
  undelivered: Caller[];
}

export interface ChatState {
  messages: ChatMessage[];
  /** Messages that came since the panel was last open. */
  unread: number;
  /** The first message that was unread when the chat was opened; null once it is closed, or this person has written. */
  firstNew: string | null;
}
