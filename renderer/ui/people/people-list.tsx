import { useEffect, useEffectEvent } from 'react';
import type { Person } from '../../core/model.ts';
import { groupTitle, peopleWords } from '../words/people.ts';
import { NearbyPerson } from './nearby-person.tsx';
import styles from './people.module.css';
import type { PeopleChoice } from './use-people-choice.ts';
import type { PeopleNearby } from './use-people-nearby.ts';
import { useReach, type Reach } from './use-reach.ts';

interface PeopleListProps {
  /** The list's accessible name. */
  label: string;
  nearby: PeopleNearby;
  /** Calls somebody, or asks to join them (`useReach`). */
  onReach: (person: Person) => void;
  /** While several people are chosen to be called at once. */
  choice?: PeopleChoice | null;
}

/** The list of people the hub knows, each with what they are doing and a button to call them. */
export function PeopleList({ label, nearby, onReach, choice = null }: PeopleListProps) {
  const { groups, firstHit, hold } = nearby;
  const reachOf = useReach();
  // No pointer leaves a list that is gone.
  const letGo = useEffectEvent(() => hold(false));
  useEffect(() => () => letGo(), []);
  return (
    <ul className={styles.list} aria-label={label} onPointerEnter={() => hold(true)} onPointerLeave={() => hold(false)}>
      {/* All in one list: who comes into another group takes the focus along. */}
      {groups.flatMap(({ kind, people }) => [
        kind !== null && groups.length > 1 && (
          // Not one of the people, as whom a screen reader would count it; what it says, each of them says too.
          <li key={`group ${kind}`} className={styles.group} aria-hidden>
            {groupTitle(kind)} <span>{people.length}</span>
          </li>
        ),
        ...people.map((person) => (
          <NearbyPerson
            key={person.peerId}
            person={person}
            hint={person === firstHit ? enterHint(choice, reachOf(person)) : null}
            choice={choice}
            reach={reachOf(person)}
            onReach={() => onReach(person)}
          />
        )),
      ])}
    </ul>
  );
}

function enterHint(choice: PeopleChoice | null, reach: Reach): string | null {
  if (choice !== null) return peopleWords.enterChooses;
  switch (reach) {
    case 'call':
      return peopleWords.enterCalls;
    case 'ask':
      return peopleWords.enterAsks;
    case 'hold':
      return peopleWords.enterHolds;
    case 'busy':
      return null;
  }
}
