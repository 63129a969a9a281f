import { Mic, MicOff, UserPlus } from 'lucide-react';
import type { Ref } from 'react';
import { useStore } from 'zustand';
import type { Participant, Person, RoomState } from '../../core/model.ts';
import { CancelInRow } from '../calls/cancel-in-row.tsx';
import { Button } from '../design/button.tsx';
import { useMenuAt } from '../design/use-menu-at.ts';
import { HandMark } from '../gestures/hand-mark.tsx';
import { MutedMark } from '../hearing/muted-mark.tsx';
import { EndPlace } from '../holding/end-place.tsx';
import { ParticipantMenu, type PinControl } from '../hearing/participant-menu.tsx';
import { useParticipantName } from '../names/names.tsx';
import people from '../people/people.module.css';
import { PeopleList } from '../people/people-list.tsx';
import { PeopleSearch } from '../people/people-search.tsx';
import { usePeopleNearby } from '../people/use-people-nearby.ts';
import { reachOut, useReach } from '../people/use-reach.ts';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { useSession } from '../session-context.tsx';
import { VerifyButton } from '../verify/verify-button.tsx';
import { inviteWords } from '../words/invite.ts';
import { lobbyWords } from '../words/lobby.ts';
import { microphoneLine, roomWords, troubleLine } from '../words/room.ts';
import { ParticipantMarks } from '../trust/participant-marks.tsx';
import { personKey } from '../stage/stage-view.ts';
import type { StageControl } from '../stage/use-stage-view.ts';
import type { PopOutControl, PopOuts } from '../windows/use-pop-outs.ts';
import { Panel } from './panel.tsx';
import styles from './room.module.css';

interface PeoplePanelProps {
  room: Extract<RoomState, { kind: 'joined' }>;
  stage: StageControl;
  popOuts: PopOuts;
  /** The field for searching people nearby. */
  search: Ref<HTMLInputElement>;
  onInvite: () => void;
  onVerify: (peerId: string) => void;
  onClose: () => void;
}

/** Who is in the room, and how others get in. */
export function PeoplePanel({ room, stage, popOuts, search, onInvite, onVerify, onClose }: PeoplePanelProps) {
  const session = useSession();
  const here = new Set(room.participants.map((participant) => participant.peerId));
  const nearby = usePeopleNearby(here);
  const someoneElse = useStore(session.people, (list) => list.some((person) => !here.has(person.peerId)));
  const reachOf = useReach();
  const reach = (person: Person): void => reachOut(session, person.peerId, reachOf(person));
  return (
    <Panel title={roomWords.people} onClose={onClose}>
      <div className={styles.sections}>
        <section className={styles.section}>
          <h3>{roomWords.inThisRoom}</h3>
          <ul className={people.list} aria-label={roomWords.inThisRoom}>
            {room.participants.map((participant) => (
              <Member
                key={participant.peerId}
                participant={participant}
                pin={pinOf(stage, participant)}
                popOut={popOuts.controlOf(personKey(participant.peerId))}
                onVerify={onVerify}
              />
            ))}
          </ul>
          <Button icon={UserPlus} onClick={onInvite}>
            {inviteWords.invite}
          </Button>
        </section>
        {someoneElse && (
          <section className={styles.section}>
            <h3>{lobbyWords.peopleNearby}</h3>
            <PeopleSearch field={search} nearby={nearby} onReach={reach} />
            <PeopleList label={lobbyWords.peopleNearby} nearby={nearby} onReach={reach} />
          </section>
        )}
      </div>
    </Panel>
  );
}

/** Null where there is nothing to choose. */
function pinOf({ items, arrangement, view, togglePin }: StageControl, { peerId }: Participant): PinControl | null {
  const item = items.find(({ kind, participant }) => kind === 'person' && participant.peerId === peerId);
  if (!item || arrangement.kind === 'pair') return null;
  return { pinned: view.pinned === item.key, onPin: () => togglePin(item.key, false) };
}

interface MemberProps {
  participant: Participant;
  pin: PinControl | null;
  popOut: PopOutControl | null;
  onVerify: (peerId: string) => void;
}

function Member({ participant, pin, popOut, onVerify }: MemberProps) {
  const name = useParticipantName()(participant);
  const trouble = troubleLine(participant);
  const menuAt = useMenuAt();
  const hasMenu = !participant.self && !participant.onHold;
  return (
    <li
      className={people.person}
      data-ringing={participant.ringing}
      onContextMenu={hasMenu ? menuAt.onContextMenu : undefined}
    >
      <PersonAvatar person={participant} size="sm" />
      <div className={people.who}>
        <div className={people.nameLine}>
          <p className={people.name}>
            <bdi>{name}</bdi>
          </p>
          {participant.hand !== null && <HandMark place={participant.hand} />}
          <MutedMark peerId={participant.peerId} />
          <ParticipantMarks participant={participant} />
        </div>
        <p className={people.activity}>{trouble ?? <MicrophoneLine microphone={participant.microphone} />}</p>
      </div>
      <VerifyButton participant={participant} onVerify={onVerify} compact />
      {participant.ringing && <CancelInRow person={participant} />}
      {participant.onHold && <EndPlace peerId={participant.peerId} />}
      {hasMenu && (
        <ParticipantMenu participant={participant} pin={pin} popOut={popOut} onVerify={onVerify} menuAt={menuAt} />
      )}
    </li>
  );
}

function MicrophoneLine({ microphone }: Pick<Participant, 'microphone'>) {
  const isOn = microphone === 'on';
  const Icon = isOn ? Mic : MicOff;
  return (
    <>
      <Icon size={14} aria-hidden className={people.microphone} data-off={!isOn} />
      {microphoneLine(microphone)}
    </>
  );
}
