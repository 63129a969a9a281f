import { Link, Phone, UserPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Person, RoomState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { usePeopleAccess } from '../guests/use-people-access.ts';
import { useNameOf } from '../names/names.tsx';
import { NearbyPerson } from '../people/nearby-person.tsx';
import people from '../people/people.module.css';
import { usePeopleNearby } from '../people/use-people-nearby.ts';
import { reachOut, useReach } from '../people/use-reach.ts';
import { useSession } from '../session-context.tsx';
import { callAgainLabel } from '../words/calls.ts';
import { inviteWords } from '../words/invite.ts';
import { roomWords } from '../words/room.ts';
import styles from './alone.module.css';

/** Of many, more are in the panel of people. */
const MOST_LISTED = 3;

interface AloneProps {
  room: Extract<RoomState, { kind: 'joined' }>;
  /** Whether people nearby are listed elsewhere on the page. */
  isListed: boolean;
  onInvite: () => void;
}

/** For somebody who is the only one in a room: how others come in. Over the own picture. */
export function Alone({ room: { company, link }, isListed, onInvite }: AloneProps) {
  const session = useSession();
  const isOnline = useStore(session.hub, ({ kind }) => kind === 'online');
  const mayCall = usePeopleAccess() === 'open' && isOnline;
  const [last] = company;
  const only = company.length === 1 ? last?.peerId : undefined;
  const again = useStore(session.people, (all) => all.find(({ peerId }) => peerId === only));
  const reachOf = useReach();
  const titleId = useId();
  return (
    <section className={styles.alone} aria-labelledby={titleId}>
      <p role="status" className={styles.line}>
        {last === undefined ? roomWords.alone : roomWords.allLeft}
      </p>
      <h2 id={titleId}>{roomWords.bringPeople}</h2>
      {mayCall && !isListed && <Available except={only} />}
      <div className={styles.ways}>
        {mayCall && again && reachOf(again) === 'call' && <CallAgain person={again} />}
        {link === null ? (
          <Button icon={UserPlus} onClick={onInvite}>
            {inviteWords.invite}
          </Button>
        ) : (
          <CopyButton tone="secondary" label={inviteWords.copyLink} text={link} icon={Link} />
        )}
      </div>
    </section>
  );
}

/** A few of those who can be called now, as the list of people has them. @param except who has a button of their own */
function Available({ except }: { except: string | undefined }) {
  const session = useSession();
  const ringing = useStore(session.ringing);
  const { groups } = usePeopleNearby(new Set(ringing.map(({ peerId }) => peerId)));
  const reachOf = useReach();
  // No name moves away under the pointer.
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const everybody = groups.flatMap((group) => group.people);
  const available = everybody
    .filter(({ peerId, activity }) => activity === 'available' && peerId !== except)
    .slice(0, MOST_LISTED);
  const kept = held?.flatMap((id) => everybody.find(({ peerId }) => peerId === id) ?? []);
  // No pointer leaves a list that is gone.
  if (kept?.length === 0) setHeld(null);
  const listed = kept ?? available;
  if (listed.length === 0) return null;
  return (
    <ul
      className={people.list}
      aria-label={roomWords.canBeCalled}
      onPointerEnter={() => setHeld(available.map(({ peerId }) => peerId))}
      onPointerLeave={() => setHeld(null)}
    >
      {listed.map((person) => (
        <NearbyPerson
          key={person.peerId}
          person={person}
          hint={null}
          choice={null}
          reach={reachOf(person)}
          onReach={() => reachOut(session, person.peerId, reachOf(person))}
        />
      ))}
    </ul>
  );
}

function CallAgain({ person }: { person: Person }) {
  const session = useSession();
  const name = useNameOf()(person);
  const isCalling = useStore(session.call, (call) => call.kind !== 'idle');
  return (
    <Button tone="primary" icon={Phone} off={isCalling} onClick={() => session.callPerson(person.peerId)}>
      <span className={styles.again}>{callAgainLabel(name)}</span>
    </Button>
  );
}
