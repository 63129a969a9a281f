import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { ChatMessage } from '../../core/model.ts';
import { newAfter } from './new-after.ts';

/** Places of what is scrolled are whole or not, by browser and zoom. Whoever has moved further up reads there, px. */
const NEAR_END_PX = 8;

export interface FollowedLog {
  log: RefObject<HTMLDivElement | null>;
  /** Of the line before what is new. */
  newLine: RefObject<HTMLParagraphElement | null>;
  /** How many messages of others have come below since the reader left the end. */
  newBelow: number;
  /** To the end, and the focus with it: what is pressed for that is there no more. */
  jump: () => void;
}

/**
 * Opens at what is new, or else at the end, and goes along with new messages from there. Whoever has scrolled up stays where they read,
 * whatever comes, until they write something themselves or ask for the end.
 */
export function useFollowedLog(messages: readonly ChatMessage[]): FollowedLog {
  const log = useRef<HTMLDivElement>(null);
  const newLine = useRef<HTMLParagraphElement>(null);
  const follows = useRef(true);
  const last = messages.at(-1);
  const lastShown = useRef(last?.id);
  /** The last message when the reader left the end; null: they are there. */
  const [leftAt, setLeftAt] = useState<string | null>(null);

  const notePlace = useEffectEvent(() => {
    if (log.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    setLeftAt(follows.current ? null : (leftAt ?? last?.id ?? null));
  });

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    element.scrollTo({ top: newLine.current?.offsetTop ?? element.scrollHeight });
    const onScroll = (): void => notePlace();
    onScroll();
    element.addEventListener('scroll', onScroll);
    // Where all of it fits then, nothing scrolls.
    const resizes = new ResizeObserver(() => {
      if (follows.current) toEnd(element);
      notePlace();
    });
    resizes.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      resizes.disconnect();
    };
  }, []);

  useEffect(() => {
    const newest = messages.at(-1);
    // That it was delivered comes later.
    const hasWritten = newest?.own === true && newest.id !== lastShown.current;
    lastShown.current = newest?.id;
    if (follows.current || hasWritten) toEnd(log.current);
    notePlace();
  }, [messages]);

  function jump(): void {
    toEnd(log.current);
    follows.current = true;
    setLeftAt(null);
    log.current?.focus({ preventScroll: true });
  }

  return { log, newLine, newBelow: leftAt === null ? 0 : newAfter(messages, leftAt), jump };
}

function toEnd(log: HTMLElement | null): void {
  log?.scrollTo({ top: log.scrollHeight });
}
