import { useEffect, useRef, useState } from 'react';
import type { ClipboardNews } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import type { CopyState } from '../design/use-copy.ts';
import { Words } from '../design/words.tsx';
import { useSession } from '../session-context.tsx';
import { windowOf } from '../windows/window-of.ts';
import { clipboardLine, controlWords, type ClipboardLineOf } from '../words/remote-control.ts';
import styles from './remote-control.module.css';
import { writeAgain, writeOnce } from './write-once.ts';

/** How long what came of copying or pasting is shown, ms. */
const SHOWN_MS = 5_000;

interface ClipboardLineProps {
  news: ClipboardNews;
  sharer: string;
}

/**
 * What came of copying at the screen that this person controls, or why nothing was pasted there. What was copied is put into the own clipboard; where
 * the browser refuses that, the person does it. One for each news.
 */
export function ClipboardLine({ news, sharer }: ClipboardLineProps) {
  const session = useSession();
  const line = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<CopyState>('idle');
  const { content } = news.outcome;
  const text = content.is === 'text' ? content.text : null;

  useEffect(() => {
    if (text !== null) void writeOnce(news, text, windowOf(line.current)).then(setState);
  }, [news, text]);

  const isRead = text === null || state === 'copied';
  useEffect(() => {
    if (!isRead) return;
    const timer = setTimeout(() => session.readClipboardNews(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isRead, session]);

  const words = lineOf(news.outcome, state);
  return (
    <>
      <p ref={line} role="status" className={styles.news}>
        {words && <Words of={clipboardLine(sharer, words)} />}
      </p>
      {text !== null && state === 'failed' && (
        <Button
          tone="ghost"
          // The screen that is controlled keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void writeAgain(news, text, windowOf(line.current)).then(setState)}
        >
          {controlWords.copy}
        </Button>
      )}
    </>
  );
}

function lineOf({ of, content }: ClipboardNews['outcome'], state: CopyState): ClipboardLineOf | null {
  if (of === 'pasting') return `${of}-${content.is}`;
  if (content.is !== 'text') return `${of}-${content.is}`;
  return state === 'idle' ? null : state;
}
