import { MicOff, Pin, PinOff } from 'lucide-react';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Corner, Participant } from '../../core/model.ts';
import { Avatar } from '../design/avatar.tsx';
import { Button, IconButton } from '../design/button.tsx';
import { Video } from '../design/video.tsx';
import { FloatingReactions } from '../gestures/floating-reactions.tsx';
import { HandMark } from '../gestures/hand-mark.tsx';
import { MutedMark } from '../hearing/muted-mark.tsx';
import { ParticipantMenu, type PinControl } from '../hearing/participant-menu.tsx';
import { useParticipantName } from '../names/names.tsx';
import { TileLimit } from '../quality/tile-limit.tsx';
import { useSession } from '../session-context.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { ParticipantMarks } from '../trust/participant-marks.tsx';
import { holdingWords } from '../words/holding.ts';
import { microphoneLine, pinLabel, troubleLine, unpinLabel } from '../words/room.ts';
import { blockWords, trustWords } from '../words/trust.ts';
import type { Rect } from './layout.ts';
import styles from './stage.module.css';

interface PersonTileProps {
  participant: Participant;
  rect: Rect;
  /** Null where there is nothing to choose. */
  pin?: PinControl | null;
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
  onVerify,
  beside,
  folded = false,
  children,
}: PersonTileProps) {
  const name = useParticipantName()(participant);
  const trouble = troubleLine(participant);
  const { isHeld, hand } = participant;
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);

  function openMenu(event: MouseEvent): void {
    // React tells also of what is drawn elsewhere, as the menu itself and a question.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    setMenuAt({ x: event.clientX, y: event.clientY });
  }

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
      onContextMenu={hasMenu(participant) ? openMenu : undefined}
    >
      {!folded && <Picture participant={participant} />}
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
      <FloatingReactions peerId={participant.peerId} />
      <TileTools
        participant={participant}
        name={name}
        pin={pin}
        onVerify={onVerify}
        menuAt={menuAt}
        onMenuClosed={() => setMenuAt(null)}
      />
      {children}
    </figure>
  );
}

function isHere({ ringing, onHold, isHeld }: Participant): boolean {
  return !ringing && !onHold && !isHeld;
}

function hasMenu({ self, onHold }: Participant): boolean {
  return !self && !onHold;
}

interface TileToolsProps extends Required<Pick<PersonTileProps, 'participant' | 'pin' | 'onVerify'>> {
  name: string;
  /** Where the other mouse button was pressed; null: it was not. */
  menuAt: { x: number; y: number } | null;
  onMenuClosed: () => void;
}

/** What can be done about somebody, while the tile is pointed at. */
function TileTools({ participant, name, pin, onVerify, menuAt, onMenuClosed }: TileToolsProps) {
  if ((pin === null && participant.self) || participant.onHold) return null;
  return (
    <div className={styles.corner} data-open={menuAt !== null}>
      {pin && (
        <IconButton
          className={styles.pin}
          label={pin.pinned ? unpinLabel(name) : pinLabel(name)}
          icon={pin.pinned ? PinOff : Pin}
          onClick={pin.onPin}
        />
      )}
      {!participant.self && (
        <ParticipantMenu participant={participant} pin={pin} onVerify={onVerify} at={menuAt} onClosed={onMenuClosed} />
      )}
    </div>
  );
}

/** What is in the way, and what this person can do about it. */
function Trouble({ participant, line }: { participant: Participant; line: string }) {
  return (
    <div className={styles.trouble}>
      <p>{line}</p>
      {participant.onHold && <EndPlace peerId={participant.peerId} />}
      {participant.isHeld && <WhoIsThis key={participant.name} person={participant} />}
    </div>
  );
}

/** The camera's picture; until its first frame, and without one, initials. */
function Picture({ participant }: { participant: Participant }) {
  const { self, peerId, name, cameraStream, camera, ringing, isHeld } = participant;
  const session = useSession();
  const mirrored = useStore(session.preferences, ({ ownPicture }) => ownPicture.mirrored);
  // Of whoever is held not even the initials are shown: they are somebody else's.
  const initials = !isHeld && <Avatar name={name} size="lg" />;
  if (cameraStream === null || camera !== 'on' || ringing) return initials;
  return (
    <Video stream={cameraStream} mirrored={self && mirrored} {...(!self && { source: { peerId, picture: 'camera' } })}>
      {initials}
    </Video>
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

/** Whoever has the call on hold is not waited for any more. */
function EndPlace({ peerId }: { peerId: string }) {
  const session = useSession();
  return <Button onClick={() => session.endPlaceOnHold(peerId)}>{holdingWords.endPlace}</Button>;
}

/** Seen while it says something: bars while somebody speaks, a sign when nobody can hear them. */
function MicrophoneMark({ microphone }: { microphone: Participant['microphone'] }) {
  return (
    <span role="img" aria-label={microphoneLine(microphone)} className={styles.microphone} data-microphone={microphone}>
      {microphone === 'on' ? <span className={styles.bars} /> : <MicOff size={14} aria-hidden />}
    </span>
  );
}
