import { Mic, MicOff, Pin, PinOff } from 'lucide-react';
import type { Participant } from '../../core/model.ts';
import { Avatar } from '../design/avatar.tsx';
import { IconButton } from '../design/button.tsx';
import { Video } from '../design/video.tsx';
import { useParticipantName } from '../names/names.tsx';
import { linkLine, microphoneLine, pinLabel, roomWords, unpinLabel } from '../words/room.ts';
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
  const trouble = participant.ringing ? roomWords.ringing : linkLine(participant);
  const showsPicture = participant.cameraStream !== null && participant.camera === 'on';
  return (
    <figure
      className={styles.tile}
      style={rect}
      aria-label={name}
      data-link={participant.link}
      data-speaking={participant.speaking}
      data-dimmed={trouble !== null}
    >
      {showsPicture && participant.cameraStream ? (
        <Video
          stream={participant.cameraStream}
          mirrored={participant.self}
          {...(!participant.self && { source: { peerId: participant.peerId, picture: 'camera' } })}
        />
      ) : (
        <Avatar name={participant.name} size="lg" />
      )}
      {trouble !== null && <p className={styles.trouble}>{trouble}</p>}
      <figcaption className={styles.caption}>
        {!participant.ringing && <MicrophoneIcon microphone={participant.microphone} />}
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
      </figcaption>
      <div className={styles.corner}>
        <IconButton label={pinned ? unpinLabel(name) : pinLabel(name)} icon={pinned ? PinOff : Pin} onClick={onPin} />
      </div>
    </figure>
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
