import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { PortraitImage } from './portrait-image.tsx';
import styles from './portraits.module.css';

/**
 * Somebody's profile picture over their initials, once it came; nothing until then. It comes when it is to be seen, and is decorative, as
 * their name is beside it.
 */
export function Portrait(person: Caller) {
  const { peerId } = person;
  const session = useSession();
  const { kind } = useRecognise()(person);
  const isSelf = peerId === session.peerId;
  const own = useStore(session.preferences, ({ portrait }) => portrait);
  const hash = useStore(session.portraits, (portraits) => portraits.get(peerId) ?? null);
  const loaded = useStore(session.loadedPortraits, (all) => (hash === null ? null : (all.get(hash) ?? null)));
  const place = useRef<HTMLSpanElement>(null);
  // Nor of whoever has a known person's name: a face beside it would make them more like that one.
  const isHidden = !isSelf && (kind === 'blocked' || kind === 'name-taken');
  const isMissing = !isSelf && !isHidden && hash !== null && loaded === null;

  useEffect(() => {
    const element = place.current;
    if (!isMissing || element === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void session.wantPortrait(peerId);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [session, peerId, hash, isMissing]);

  const shown = isSelf ? own : loaded;
  if (isMissing) return <span ref={place} className={styles.place} />;
  return shown === null || isHidden ? null : <PortraitImage key={shown} portrait={shown} />;
}
