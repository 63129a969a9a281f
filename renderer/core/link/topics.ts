import type { ChatFrame, RoomMessage } from '../../../signaling/protocol/peer/index.ts';
import { Topic } from './topic.ts';

/** What there is to talk about with the others in the room. */
export interface Topics {
  /** Introductions, signals to be passed on, the room's settings; on the control channel. */
  readonly room: Topic<RoomMessage>;
  readonly chat: Topic<ChatFrame>;
}

export function makeTopics(): Topics {
  return { room: new Topic(), chat: new Topic() };
}
