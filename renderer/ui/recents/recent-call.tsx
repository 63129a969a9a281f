import { PhoneIncoming, PhoneMissed, PhoneOff, PhoneOutgoing, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import { isMissed } from '../../../signaling/protocol/recent-call.ts';
import type { RecentCall } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { useMenuAt } from '../design/use-menu-at.ts';
import { Words } from '../design/words.tsx';
import { handOver } from '../keys/hand-over.ts';
import { useNameOf } from '../names/names.tsx';
import people from '../people/people.module.css';
import { PersonMenu } from '../people/person-menu.tsx';
import { REACH_ICONS } from '../people/reach-icons.ts';
import { useCallBack } from '../people/use-call-back.ts';
import type { Reach } from '../people/use-reach.ts';
import { useIsInRoom } from '../people/use-is-in-room.ts';
import { useSession } from '../session-context.tsx';
import { TrustMark } from '../trust/trust-mark.tsx';
import { undoLabel } from '../words/kept-people.ts';
import {
  callBackLabel,
  inThisRoomLine,
  notHereLine,
  outcomeLine,
  recentWords,
  removeCallLabel,
} from '../words/recents.ts';
import { exactly, whenLine } from '../words/times.ts';
import { reachHint, reachLabel } from '../words/people.ts';
import { plain, type Sentence } from '../words/sentence.ts';
import styles from './recents.module.css';
import { UndoButton } from './undo-button.tsx';
import { usePresentName } from './use-present-name.ts';

/** What a row of the list is about, whatever it shows. */
export interface RecentRowProps {
  /** Unix time, ms: what day it is. */
  now: number;
  /** There is no room for it in what is seen of the list. */
  isCut: boolean;
  isNew: boolean;
  isRemoved: boolean;
  onRemove: () => void;
  onRestore: () => void;
  /** Asked before each call; false stops it. */
  mayCall: () => boolean;
}

/** A call of this person: with whom, what became of it, when, and the way to call back. */
export function RecentCallRow({
  call,
  now,
  isCut,
  isNew,
  isRemoved,
  onRemove,
  onRestore,
  mayCall,
}: RecentRowProps & { call: RecentCall }) {
  const person = { peerId: call.peerId, name: usePresentName()(call) };
  const name = useNameOf()(person);
  const lineId = useId();
  const removeButton = useRef<HTMLButtonElement>(null);
  const menuAt = useMenuAt();
  return (
    <li
      className={styles.call}
      data-new={isNew}
      data-cut={isCut}
      onContextMenu={isRemoved ? undefined : menuAt.onContextMenu}
    >
      <OutcomeIcon call={call} />
      <div className={people.who}>
        <p className={people.nameLine}>
          <bdi className={styles.name}>{name}</bdi> <TrustMark person={person} />
        </p>
        <p id={lineId} className={styles.line}>
          {isRemoved ? (
            recentWords.removed
          ) : (
            <>
              {outcomeLine(call)} ·{' '}
              <time dateTime={new Date(call.at).toISOString()} title={exactly(call.at)}>
                {whenLine(call.at, now)}
              </time>
            </>
          )}
        </p>
      </div>
      {isRemoved ? (
        <UndoButton label={undoLabel(name)} onClick={() => handOver(onRestore, () => removeButton.current)} />
      ) : (
        <>
          <CallBack peerId={call.peerId} name={name} describedBy={lineId} mayCall={mayCall} />
          <PersonMenu person={person} menuAt={menuAt} />
          <IconButton
            ref={removeButton}
            label={removeCallLabel(name)}
            aria-describedby={lineId}
            icon={X}
            onClick={onRemove}
          />
        </>
      )}
    </li>
  );
}

interface CallBackProps extends Pick<RecentRowProps, 'mayCall'> {
  peerId: string;
  name: string;
  describedBy: string;
}

/** As the list of people does: who is in a call is asked, and out of a room they are called into it. It stays while they are away, and keeps the focus: they may come. */
export function CallBack({ peerId, name, describedBy, mayCall }: CallBackProps) {
  const session = useSession();
  const isHere = useStore(session.people, (people) => people.some((one) => one.peerId === peerId));
  const inRoom = useStore(session.room, (room) => room.kind === 'joined');
  const isMember = useIsInRoom(peerId);
  const back = useCallBack(peerId);
  const hintId = useId();
  if (back === null) return null;
  const { reach, isCalling, act } = back;
  const isOff = isMember || !isHere || reach === 'busy' || isCalling;
  const hint = isMember ? inThisRoomLine(name) : isHere ? hintOf(reach, inRoom) : notHereLine(name);
  return (
    <>
      <IconButton
        label={reach === 'ask' || reach === 'hold' ? reachLabel(name, reach) : callBackLabel(name)}
        {...(hint && { title: plain(hint) })}
        aria-describedby={`${describedBy} ${hintId}`}
        icon={REACH_ICONS[reach]}
        className={styles.callBack}
        off={isOff}
        onClick={() => mayCall() && act()}
      />
      <span id={hintId} className="visually-hidden">
        {hint && <Words of={hint} />}
      </span>
    </>
  );
}

function hintOf(reach: Reach, inRoom: boolean): Sentence | null {
  const hint = reachHint(reach) ?? (inRoom ? recentWords.intoRoom : null);
  return hint === null ? null : [hint];
}

function OutcomeIcon({ call }: { call: RecentCall }) {
  const look = { size: 16, 'aria-hidden': true, className: styles.icon };
  if (isMissed(call)) return <PhoneMissed {...look} data-missed />;
  if (call.outcome === 'declined') return <PhoneOff {...look} />;
  return call.direction === 'incoming' ? <PhoneIncoming {...look} /> : <PhoneOutgoing {...look} />;
}
