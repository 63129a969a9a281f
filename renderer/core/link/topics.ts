import { CHANNEL_NAMES } from './channels.ts';
import type { ChannelName, TopicFrame } from './channels.ts';
import { Topic } from './topic.ts';

/** The topics among those in the room: one a channel. */
export type Topics = { readonly [Name in ChannelName]: Topic<TopicFrame<Name>> };

export function makeTopics(): Topics {
  return Object.fromEntries(CHANNEL_NAMES.map((name) => [name, new Topic()])) as unknown as Topics;
}
