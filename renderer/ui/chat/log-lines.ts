import type { ChatMessage, ChatState } from '../../core/model.ts';
import { isSameDay } from '../words/times.ts';

/** A line of the chat. `heading`: with who wrote it, and when. */
export type LogLine =
  { kind: 'day'; at: number } | { kind: 'new' } | { kind: 'message'; message: ChatMessage; heading: boolean };

/** A message soon after one of the same person goes without a heading of its own. */
const SAME_HEADING_MS = 3 * 60_000;

/**
 * What the chat shows: the messages, with a line where a day begins (today's only where another one is before it), and one before what
 * had not been read.
 *
 * @param now Unix time, ms
 */
export function logLines({ messages, firstNew }: Pick<ChatState, 'messages' | 'firstNew'>, now: number): LogLine[] {
  return messages.flatMap((message, index): LogLine[] => {
    const before = messages[index - 1];
    const between: LogLine[] = [];
    if (!isSameDay(message.at, before?.at ?? now)) between.push({ kind: 'day', at: message.at });
    if (message.id === firstNew) between.push({ kind: 'new' });
    const heading = between.length > 0 || before === undefined || needsHeading(message, before);
    return [...between, { kind: 'message', message, heading }];
  });
}

function needsHeading(message: ChatMessage, before: ChatMessage): boolean {
  return before.from.peerId !== message.from.peerId || message.at - before.at > SAME_HEADING_MS;
}
