import { Pin, PinOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { isHere } from '../../core/is-here.ts';
import type { Corner, Participant } from '../../core/model.ts';
import { CancelOnTile } from '../calls/cancel-on-tile.tsx';
import { Button, IconButton } from '../design/button.tsx';
import { useMenuAt, type MenuAt } from '../design/use-menu-at.ts';
import { FloatingReactions } from '../gestures/floating-reactions.tsx';
import { HandMark } from '../gestures/hand-mark.tsx';
import { MutedMark } from '../hearing/muted-mark.tsx';
import { ParticipantMenu, type PinControl } from '../hearing/participant-menu.tsx';
import { EndPlace } from '../holding/end-place.tsx';
import { useParticipantName } from '../names/names.tsx';
import { TileLimit } from '../quality/tile-limit.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { ParticipantMarks } from '../trust/participant-marks.tsx';
import { pinLabel, troubleLine, unpinLabel } from '../words/room.ts';
import { blockWords, trustWords } from '../words/trust.ts';
import { InOwnWindow } from '../windows/in-own-window.tsx';
import type { PopOutControl } from '../windows/use-pop-outs.ts';
import type { Rect } from './layout.ts';
import { MicrophoneMark, PersonPicture } from './person-picture.tsx';
import styles from './stage.module.css';

interface PersonTileProps {
  participant: Participant;
  rect: Rect;
  /** Null where there is nothing to choose. */
  pin?: PinControl | null;
  /** Null where there are no other windows. */
  popOut: PopOutControl | null;
  onVerify: (peerId: string) => void;
  /** The corner of it that something else lies in. */
  beside?: Corner;
  /** Only what stands over the picture is seen. */
  folded?: boolean;
  /** Over the picture. */
  children?: ReactNode;
}

/** One person: picture or initials, name, microphone, and what is wrong with the link. */
export function PersonTile({
  participant,
  rect,
  pin = null,
  popOut,
  onVerify,
  beside,
  folded = false,
  children,
}: PersonTileProps) {
  const name = useParticipantName()(participant);
  const trouble = troubleLine(participant);
  const { isHeld, hand } = participant;
  const menuAt = useMenuAt();

  return (
    <figure
      className={styles.tile}
      style={rect}
      aria-label={name}
      data-link={participant.link}
      data-speaking={participant.speaking}
      data-hand={hand === null ? undefined : 'raised'}
      data-dimmed={trouble !== null}
      data-floats={children !== undefined}
      data-beside={beside}
      data-folded={folded}
      onContextMenu={hasMenu(participant) ? menuAt.onContextMenu : undefined}
    >
      {!folded && <TilePicture participant={participant} popOut={popOut} />}
      {trouble === null && !folded && <TileLimit participant={participant} />}
      {trouble !== null && <Trouble participant={participant} line={trouble} />}
      <figcaption className={styles.caption}>
        {isHere(participant) && <MicrophoneMark microphone={participant.microphone} />}
        <span className={styles.name} title={name}>
          <bdi>{name}</bdi>
        </span>
        <MutedMark peerId={participant.peerId} />
        {!isHeld && <ParticipantMarks participant={participant} />}
      </figcaption>
      {hand !== null && !folded && (
        <div className={styles.hand}>
          <HandMark place={hand} />
        </div>
      )}
      {!folded && <FloatingReactions peerId={participant.peerId} />}
      <TileTools participant={participant} name={name} pin={pin} popOut={popOut} onVerify={onVerify} menuAt={menuAt} />
      {children}
    </figure>
  );
}

function TilePicture({ participant, popOut }: Pick<PersonTileProps, 'participant' | 'popOut'>) {
  if (popOut?.isOut) return <InOwnWindow onBack={popOut.toggle} />;
  return <PersonPicture participant={participant} />;
}

function hasMenu({ self, onHold }: Participant): boolean {
  return !self && !onHold;
}

interface TileToolsProps extends Required<Pick<PersonTileProps, 'participant' | 'pin' | 'popOut' | 'onVerify'>> {
  name: string;
  /** Of the tile. */
  menuAt: MenuAt;
}

/** What can be done about somebody, while the tile is pointed at. */
function TileTools({ participant, name, pin, popOut, onVerify, menuAt }: TileToolsProps) {
  if ((pin === null && participant.self) || participant.onHold) return null;
  return (
    <div className={styles.corner} data-open={menuAt.at !== null}>
      {pin && (
        <IconButton
          className={styles.pin}
          label={pin.pinned ? unpinLabel(name) : pinLabel(name)}
          icon={pin.pinned ? PinOff : Pin}
          onClick={pin.onPin}
        />
      )}
      {!participant.self && (
        <ParticipantMenu participant={participant} pin={pin} popOut={popOut} onVerify={onVerify} menuAt={menuAt} />
      )}
    </div>
  );
}

/** What is in the way, and what this person can do about it. */
function Trouble({ participant, line }: { participant: Participant; line: string }) {
  return (
    <div className={styles.trouble}>
      <p>{line}</p>
      {participant.ringing && <CancelOnTile peerId={participant.peerId} />}
      {participant.onHold && <EndPlace peerId={participant.peerId} />}
      {participant.isHeld && <WhoIsThis key={participant.name} person={participant} />}
    </div>
  );
}

/** The question about somebody who is held. Without a yes nothing changes. */
function WhoIsThis({ person }: { person: Participant }) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button onClick={() => setAsks(true)}>{person.isBlocked ? blockWords.unblock : trustWords.whoIsThis}</Button>
      {asks && <TrustQuestion person={person} about="room" onRefuse={() => setAsks(false)} />}
    </>
  );
}
