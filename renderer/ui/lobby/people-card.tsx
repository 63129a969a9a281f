import { useStore } from 'zustand';
import type { HubState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { PeopleNearby } from '../people/people-nearby.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { guestWords } from '../words/guests.ts';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';

interface PeopleCardProps {
  ensureName: () => boolean;
  onCheck: () => void;
}

/** Who is nearby, or why nobody shows up. */
export function PeopleCard({ ensureName, onCheck }: PeopleCardProps) {
  const session = useSession();
  const hub = useStore(session.hub, (state) => state.kind);
  const nobody = useStore(session.people, (people) => people.length === 0);
  return (
    <section className={styles.card} aria-label={lobbyWords.peopleNearby}>
      <div className={styles.cardHeader}>
        <h2>{lobbyWords.peopleNearby}</h2>
        {session.desktop && (
          <Button tone="ghost" className={styles.check} onClick={onCheck}>
            {commonWords.check}
          </Button>
        )}
      </div>
      {nobody ? (
        <Empty hub={hub} isGuest={session.desktop === null} />
      ) : (
        <div className={styles.people}>
          <PeopleNearby label={lobbyWords.peopleNearby} mayCall={ensureName} />
        </div>
      )}
    </section>
  );
}

interface EmptyProps {
  hub: HubState['kind'];
  isGuest: boolean;
}

function Empty({ hub, isGuest }: EmptyProps) {
  const [title, text] = emptyWords(hub, isGuest);
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      <p>{text}</p>
    </div>
  );
}

function emptyWords(hub: HubState['kind'], isGuest: boolean): [title: string, text: string] {
  switch (hub) {
    case 'idle':
      return [lobbyWords.noNameTitle, isGuest ? guestWords.noName : lobbyWords.noNameText];
    case 'online':
      return [lobbyWords.nobodyTitle, lobbyWords.nobodyText];
    case 'connecting':
    case 'offline':
    case 'moved':
    case 'refused':
      return [lobbyWords.notSeenTitle, isGuest ? guestWords.notSeen : lobbyWords.notSeenText];
  }
}
