import type { Ref } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { GuestCard } from '../guests/guest-card.tsx';
import { PeopleList } from '../people/people-list.tsx';
import { usePeopleChoice } from '../people/use-people-choice.ts';
import { usePeopleNearby } from '../people/use-people-nearby.ts';
import { reachOut, useReach } from '../people/use-reach.ts';
import { KeptRooms, NearbyRooms } from '../rooms/lazy.ts';
import { FindSomeone } from '../seeking/lazy.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';
import { Logo } from './logo.tsx';
import { Nobody } from './nobody.tsx';
import { PeopleTools } from './people-tools.tsx';
import type { Shown } from './use-shown.ts';
import { Welcome } from './welcome.tsx';

interface LobbyMainProps {
  shown: Shown;
  heading: Ref<HTMLHeadingElement>;
  ensureName: () => boolean;
  onCheck: () => void;
}

/** The people nearby, or what stands in their place, and the rooms: all in one scroller. */
export function LobbyMain({ shown, heading, ensureName, onCheck }: LobbyMainProps) {
  const session = useSession();
  const nearby = usePeopleNearby();
  const several = usePeopleChoice();
  const hasRooms = useStore(session.rooms, (rooms) => rooms.length > 0);
  const reachOf = useReach();

  function reach(person: Person): void {
    if (ensureName()) reachOut(session, person.peerId, reachOf(person));
  }

  return (
    <main className={styles.main}>
      <header className={styles.top}>
        <h1 ref={heading} tabIndex={-1} className={styles.brand}>
          <Logo />
          {commonWords.product}
        </h1>
        {shown.kind === 'people' && <PeopleTools nearby={nearby} several={several} onReach={reach} />}
      </header>
      {shown.kind === 'welcome' && <Welcome />}
      {shown.kind !== 'welcome' && (
        <section className={styles.people} aria-label={shown.kind === 'guest' ? undefined : lobbyWords.peopleNearby}>
          {shown.kind === 'guest' && <GuestCard access={shown.access} />}
          {shown.kind === 'nobody' && <Nobody ensureName={ensureName} onCheck={onCheck} />}
          {shown.kind === 'people' && (
            <>
              <h2 className="visually-hidden">{lobbyWords.peopleNearby}</h2>
              <PeopleList label={lobbyWords.peopleNearby} nearby={nearby} choice={several.choice} onReach={reach} />
            </>
          )}
          {/* Below: rooms come and go, and move nobody who is about to be pressed. */}
          <KeptRooms mayJoin={ensureName} />
          {hasRooms && <NearbyRooms mayAsk={ensureName} />}
        </section>
      )}
      {shown.kind !== 'welcome' && <FindSomeone mayLook={ensureName} />}
    </main>
  );
}
