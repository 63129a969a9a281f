import { Phone } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { BarButton } from '../design/bar-button.tsx';
import { Button } from '../design/button.tsx';
import { usePeopleAccess } from '../guests/use-people-access.ts';
import { useFocusHeir } from '../keys/use-focus-heir.ts';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { callAgainLabel } from '../words/calls.ts';
import { inviteWords } from '../words/invite.ts';
import { roomWords } from '../words/room.ts';
import { placeInRoom } from './room-focus.ts';
import styles from './room.module.css';

interface AloneProps {
  /** Who was here last. */
  company: readonly Caller[];
  onInvite: () => void;
}

/** For somebody who is the only one in a room. */
export function Alone({ company, onInvite }: AloneProps) {
  const [last] = company;
  const element = useRef<HTMLDivElement>(null);
  useFocusHeir(element, placeInRoom);
  const actions = (
    <div ref={element} className={styles.answers}>
      {last && company.length === 1 && <CallAgain person={last} />}
      <Button onClick={onInvite}>{inviteWords.invite}</Button>
    </div>
  );
  return (
    <Banner tone="info" role="status" action={actions}>
      {company.length === 0 ? roomWords.alone : roomWords.allLeft}
    </Banner>
  );
}

/** Nothing while they cannot be called. */
function CallAgain({ person }: { person: Caller }) {
  const session = useSession();
  const name = useNameOf()(person);
  const mayCall = usePeopleAccess() === 'open';
  const isThere = useStore(session.people, (people) => people.some(({ peerId }) => peerId === person.peerId));
  const isCalling = useStore(session.call, (call) => call.kind !== 'idle');
  const button = useRef<HTMLButtonElement>(null);
  useFocusHeir(button, placeInRoom);
  if (!mayCall || !isThere) return null;
  return (
    <BarButton
      ref={button}
      label={callAgainLabel(name)}
      icon={Phone}
      aria-disabled={isCalling}
      onClick={() => isCalling || session.callPerson(person.peerId)}
    />
  );
}
