import { CHANNEL_NAMES } from './channels.ts';
import type { ChannelName, TopicFrame } from './channels.ts';
import { Topic } from './topic.ts';

/** What there is to talk about with the others in the room: one topic a channel. */
export type Topics = { readonly [Name in ChannelName]: Topic<TopicFrame<Name>> };

export function makeTopics(): Topics {
  return Object.fromEntries(CHANNEL_NAMES.map((name) => [name, new Topic()])) as unknown as Topics;
}
