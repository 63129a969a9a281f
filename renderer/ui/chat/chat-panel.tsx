import { useStore } from 'zustand';
import { useEffect, useRef } from 'react';
import type { ChatMessage } from '../../core/model.ts';
import { useDay } from '../design/use-day.ts';
import { Panel } from '../room/panel.tsx';
import { useSession } from '../session-context.tsx';
import { chatWords } from '../words/chat.ts';
import { roomWords } from '../words/room.ts';
import { dayLine } from '../words/times.ts';
import styles from './chat.module.css';
import { Composer, type ComposerProps } from './composer.tsx';
import { logLines } from './log-lines.ts';
import { Message } from './message.tsx';

const NEAR_END_PX = 80;

interface ChatPanelProps extends ComposerProps {
  onClose: () => void;
}

/** What everybody in the room wrote, and a field to write. */
export function ChatPanel({ draft, onDraft, onClose }: ChatPanelProps) {
  const session = useSession();
  const chat = useStore(session.chat);
  const { messages } = chat;
  const now = useDay();
  const [log, newLine] = useFollowedLog(messages);
  return (
    <Panel title={roomWords.chat} onClose={onClose}>
      <div className={styles.chat}>
        <div ref={log} className={styles.log} role="log" aria-label={chatWords.log} tabIndex={0}>
          {messages.length === 0 && <p className={styles.empty}>{chatWords.empty}</p>}
          {logLines(chat, now).map((line) => {
            switch (line.kind) {
              case 'day':
                return (
                  <p key={line.at} className={styles.line}>
                    {dayLine(line.at, now)}
                  </p>
                );
              case 'new':
                return (
                  <p key="new" ref={newLine} className={styles.line} data-new>
                    {chatWords.newMessages}
                  </p>
                );
              case 'message':
                return <Message key={line.message.id} message={line.message} heading={line.heading} />;
            }
          })}
        </div>
        <Composer draft={draft} onDraft={onDraft} />
      </div>
    </Panel>
  );
}

/** Opens at what is new, or else at the end; and scrolls to new messages, unless the reader has scrolled up to older ones. */
function useFollowedLog(messages: readonly ChatMessage[]) {
  const log = useRef<HTMLDivElement>(null);
  const newLine = useRef<HTMLParagraphElement>(null);
  const follows = useRef(true);

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const update = (): void => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    };
    element.scrollTo({ top: newLine.current?.offsetTop ?? element.scrollHeight });
    update();
    element.addEventListener('scroll', update);
    return () => element.removeEventListener('scroll', update);
  }, []);

  useEffect(() => {
    if (follows.current || messages.at(-1)?.own === true) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [messages]);

  return [log, newLine] as const;
}
