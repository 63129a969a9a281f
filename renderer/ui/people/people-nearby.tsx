import { Phone } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { Avatar } from '../design/avatar.tsx';
import { Button } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { GuestMark, TrustMark } from '../trust/trust-mark.tsx';
import { callPersonLabel, callWords } from '../words/calls.ts';
import { nearbyLine } from '../words/lobby.ts';
import styles from './people.module.css';
import { PersonMenu } from './person-menu.tsx';

interface PeopleNearbyProps {
  /** The list's accessible name. */
  label: string;
  /** People who are not listed, because they are in the room already. */
  except?: ReadonlySet<string>;
  /** Asked before each call; false stops it. */
  mayCall: () => boolean;
}

/** The list of people the hub knows, each with what they are doing and a button to call them. */
export function PeopleNearby({ label, except, mayCall }: PeopleNearbyProps) {
  const session = useSession();
  const people = useStore(session.people);
  return (
    <ul className={styles.list} aria-label={label}>
      {people
        .filter((person) => !except?.has(person.peerId))
        .map((person) => (
          <Nearby
            key={person.peerId}
            person={person}
            onCall={() => {
              if (mayCall()) session.callPerson(person.peerId);
            }}
          />
        ))}
    </ul>
  );
}

function Nearby({ person, onCall }: { person: Person; onCall: () => void }) {
  const session = useSession();
  const calling = useStore(session.call, (call) => call.kind !== 'idle');
  const isMuted = useStore(session.mutedCallers, (muted) => muted.includes(person.peerId));
  const name = useNameOf()(person);
  const activityId = useId();
  const markId = useId();
  const guestId = useId();
  return (
    <li className={styles.person}>
      <Avatar name={person.name} size="sm" />
      <div className={styles.who}>
        <div className={styles.nameLine}>
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
          <TrustMark id={markId} person={person} />
          {person.guest && <GuestMark id={guestId} />}
        </div>
        <p id={activityId} className={styles.activity} data-activity={person.activity}>
          {nearbyLine(person.activity, isMuted)}
        </p>
      </div>
      <Button
        icon={Phone}
        aria-label={callPersonLabel(name)}
        aria-describedby={`${activityId} ${markId} ${guestId}`}
        disabled={calling}
        onClick={onCall}
      >
        {callWords.call}
      </Button>
      <PersonMenu person={person} />
    </li>
  );
}
