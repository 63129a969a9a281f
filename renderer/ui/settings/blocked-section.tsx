import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { BlockedPerson } from '../../core/model.ts';
import { personCode } from '../../../signaling/protocol/person-code.ts';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useSession } from '../session-context.tsx';
import type { Sentence } from '../words/sentence.ts';
import { blockWords, unblockedLine, unblockLabel } from '../words/trust.ts';
import styles from './people.module.css';
import settings from './settings.module.css';

/** Who is blocked on this computer; the way back. */
export function BlockedSection() {
  const session = useSession();
  const blocked = useStore(session.blockedPeople);
  const line = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState<Sentence>([]);

  function unblock({ peerId, name }: BlockedPerson): void {
    session.unblock(peerId);
    setTold(unblockedLine(name));
    // The button that had the focus is gone.
    line.current?.focus();
  }

  return (
    <section className={settings.section}>
      <h3>{blockWords.blockedPeople}</h3>
      <ul className={styles.list} aria-label={blockWords.blockedPeople}>
        {blocked.map((person) => (
          <li key={person.peerId} className={styles.person}>
            <div className={styles.who}>
              <bdi>{person.name}</bdi>
              <code>{personCode(person.peerId)}</code>
            </div>
            <Button aria-label={unblockLabel(person.name)} onClick={() => unblock(person)}>
              {blockWords.unblock}
            </Button>
          </li>
        ))}
      </ul>
      <p ref={line} role="status" tabIndex={-1} className={settings.hint}>
        {told.length > 0 ? <Words of={told} /> : blocked.length === 0 && blockWords.nobodyBlocked}
      </p>
    </section>
  );
}
