import { useMemo } from 'react';
import { CopyButton } from '../design/copy-button.tsx';
import { chatWords } from '../words/chat.ts';
import styles from './chat.module.css';
import { textParts, type TextPart } from './text-parts.ts';

/** The text of a message, with its links and its code. */
export function MessageText({ text }: { text: string }) {
  // All messages are drawn anew with each that comes; not `memo`, which would keep words of another language.
  const parts = useMemo(() => textParts(text), [text]);
  return (
    <div className={styles.text} dir="auto">
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: TextPart }) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return (
        <a href={part.href} dir="ltr" target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      );
    case 'code':
      return <code dir="ltr">{part.text}</code>;
    case 'code-block':
      return (
        <div className={styles.codeBlock}>
          {/* Scrolled by key, too. */}
          <pre dir="ltr" tabIndex={0}>
            <code>{part.text}</code>
          </pre>
          <CopyButton label={chatWords.copyCode} text={part.text} />
        </div>
      );
  }
}
