import { useState } from 'react';
import { Mic, MicOff, Pin, PinOff } from 'lucide-react';
import type { Participant } from '../../core/model.ts';
import { Avatar } from '../design/avatar.tsx';
import { Button, IconButton } from '../design/button.tsx';
import { Video } from '../design/video.tsx';
import { useParticipantName } from '../names/names.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { ParticipantMarks } from '../trust/participant-marks.tsx';
import { microphoneLine, pinLabel, troubleLine, unpinLabel } from '../words/room.ts';
import { blockWords, trustWords } from '../words/trust.ts';
import type { Rect } from './layout.ts';
import styles from './stage.module.css';

interface PersonTileProps {
  participant: Participant;
  rect: Rect;
  pinned: boolean;
  onPin: () => void;
}

/** One person: picture or initials, name, microphone, and what is wrong with the link. */
export function PersonTile({ participant, rect, pinned, onPin }: PersonTileProps) {
  const name = useParticipantName()(participant);
  const trouble = troubleLine(participant);
  const { cameraStream, camera, ringing, isHeld } = participant;
  // Of whoever is held not even the initials are shown: they are somebody else's.
  const initials = !isHeld && <Avatar name={participant.name} size="lg" />;
  return (
    <figure
      className={styles.tile}
      style={rect}
      aria-label={name}
      data-link={participant.link}
      data-speaking={participant.speaking}
      data-dimmed={trouble !== null}
    >
      {cameraStream !== null && camera === 'on' && !ringing ? (
        <Video
          stream={cameraStream}
          mirrored={participant.self}
          {...(!participant.self && { source: { peerId: participant.peerId, picture: 'camera' } })}
        >
          {initials}
        </Video>
      ) : (
        initials
      )}
      {trouble !== null && (
        <div className={styles.trouble}>
          <p>{trouble}</p>
          {isHeld && <WhoIsThis key={participant.name} person={participant} />}
        </div>
      )}
      <figcaption className={styles.caption}>
        {!ringing && !isHeld && <MicrophoneIcon microphone={participant.microphone} />}
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        {!isHeld && <ParticipantMarks participant={participant} />}
      </figcaption>
      <div className={styles.corner}>
        <IconButton label={pinned ? unpinLabel(name) : pinLabel(name)} icon={pinned ? PinOff : Pin} onClick={onPin} />
      </div>
    </figure>
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

function MicrophoneIcon({ microphone }: { microphone: Participant['microphone'] }) {
  const Icon = microphone === 'on' ? Mic : MicOff;
  return (
    <span role="img" aria-label={microphoneLine(microphone)} className={styles.microphone} data-microphone={microphone}>
      <Icon size={14} aria-hidden />
    </span>
  );
}
