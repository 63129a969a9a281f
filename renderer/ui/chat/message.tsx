import type { ChatMessage } from '../../core/model.ts';
import { chatWords, pendingLine } from '../words/chat.ts';
import styles from './chat.module.css';
import { linkify } from './linkify.ts';

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** One message; `heading` shows who wrote it and when. */
export function Message({ message, heading }: { message: ChatMessage; heading: boolean }) {
  return (
    <article className={styles.message} data-own={message.own}>
      {heading && (
        <p className={styles.heading}>
          <span className={styles.author}>{message.own ? chatWords.you : message.from.name}</span>{' '}
          <time dateTime={new Date(message.at).toISOString()}>{CLOCK.format(message.at)}</time>
        </p>
      )}
      <p className={styles.text}>
        {linkify(message.text).map((part, index) =>
          part.kind === 'text' ? (
            part.text
          ) : (
            <a key={index} href={part.href} target="_blank" rel="noopener noreferrer">
              {part.text}
            </a>
          ),
        )}
      </p>
      {message.pending.length > 0 && <p className={styles.pending}>{pendingLine(message.pending)}</p>}
    </article>
  );
}
