import { useMemo } from 'react';
import type { ChatMessage } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { chatWords, pendingLine, undeliveredLine } from '../words/chat.ts';
import { clock } from '../words/times.ts';
import styles from './chat.module.css';
import { MessageText } from './message-text.tsx';

/** One message; `heading` shows who wrote it and when. */
export function Message({ message, heading }: { message: ChatMessage; heading: boolean }) {
  const nameOf = useNameOf();
  return (
    <article className={styles.message} data-own={message.own}>
      {heading && (
        <p className={styles.heading}>
          <bdi className={styles.author}>{message.own ? chatWords.you : nameOf(message.from)}</bdi>{' '}
          <SentAt at={message.at} />
        </p>
      )}
      <MessageText text={message.text} />
      {message.pending.length > 0 && (
        <p className={styles.pending}>
          <Words of={pendingLine(message.pending.map(nameOf))} />
        </p>
      )}
      {message.undelivered.length > 0 && (
        <p className={styles.pending}>
          <Words of={undeliveredLine(message.undelivered.map(nameOf))} />
        </p>
      )}
    </article>
  );
}

/** When it was sent. @param at Unix time, ms */
function SentAt({ at }: { at: number }) {
  // A format is dear to make, and there are up to 1,000 messages.
  const shown = useMemo(() => clock(at), [at]);
  return <time dateTime={new Date(at).toISOString()}>{shown}</time>;
}
