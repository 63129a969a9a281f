import { useStore } from 'zustand';
import { useEffect, useRef } from 'react';
import type { ChatMessage } from '../../core/model.ts';
import { Panel } from '../room/panel.tsx';
import { useSession } from '../session-context.tsx';
import { chatWords } from '../words/chat.ts';
import { roomWords } from '../words/room.ts';
import styles from './chat.module.css';
import { Composer } from './composer.tsx';
import { Message } from './message.tsx';

/** A message soon after one of the same person goes without a heading of its own. */
const SAME_HEADING_MS = 3 * 60_000;
const NEAR_END_PX = 80;

/** What everybody in the room wrote, and a field to write. */
export function ChatPanel({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const messages = useStore(session.chat, (chat) => chat.messages);
  const log = useFollowedLog(messages);
  return (
    <Panel title={roomWords.chat} onClose={onClose}>
      <div className={styles.chat}>
        <div ref={log} className={styles.log} role="log" aria-label={chatWords.log} tabIndex={0}>
          {messages.length === 0 && <p className={styles.empty}>{chatWords.empty}</p>}
          {messages.map((message, index) => (
            <Message key={message.id} message={message} heading={needsHeading(message, messages[index - 1])} />
          ))}
        </div>
        <Composer />
      </div>
    </Panel>
  );
}

function needsHeading(message: ChatMessage, before: ChatMessage | undefined): boolean {
  if (before === undefined || before.from.peerId !== message.from.peerId) return true;
  return message.at - before.at > SAME_HEADING_MS;
}

/** Scrolls to new messages, unless the reader has scrolled up to older ones. */
function useFollowedLog(messages: readonly ChatMessage[]) {
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const update = (): void => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    };
    element.addEventListener('scroll', update);
    return () => element.removeEventListener('scroll', update);
  }, []);

  useEffect(() => {
    if (follows.current || messages.at(-1)?.own === true) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [messages]);

  return log;
}
