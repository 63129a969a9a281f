import { ArrowDown } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { useDay } from '../design/use-day.ts';
import { Panel } from '../room/panel.tsx';
import { useSession } from '../session-context.tsx';
import { chatWords, latestLabel } from '../words/chat.ts';
import { roomWords } from '../words/room.ts';
import { dayLine } from '../words/times.ts';
import styles from './chat.module.css';
import { Composer, type ComposerProps } from './composer.tsx';
import { logLines } from './log-lines.ts';
import { Message } from './message.tsx';
import { useFollowedLog } from './use-followed-log.ts';

interface ChatPanelProps extends ComposerProps {
  onClose: () => void;
}

/** What everybody in the room wrote, and a field to write. */
export function ChatPanel({ draft, onDraft, onClose }: ChatPanelProps) {
  const session = useSession();
  const chat = useStore(session.chat);
  const { messages } = chat;
  const now = useDay();
  const { log, newLine, newBelow, jump } = useFollowedLog(messages);
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
        {newBelow > 0 && (
          <Button className={styles.latest} icon={ArrowDown} onClick={jump}>
            {latestLabel(newBelow)}
          </Button>
        )}
        <Composer draft={draft} onDraft={onDraft} />
      </div>
    </Panel>
  );
}
