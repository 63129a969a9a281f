import { MicOff } from 'lucide-react';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Video } from '../design/video.tsx';
import { WaitsMark } from '../pictures/waits-mark.tsx';
import { useParticipantName } from '../names/names.tsx';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { useSession } from '../session-context.tsx';
import { microphoneLine } from '../words/room.ts';
import styles from './stage.module.css';

/** The camera's picture; until its first frame, and without one, initials. The element is there before anybody says that there is a picture. */
export function PersonPicture({ participant }: { participant: Participant }) {
  const { self, peerId, cameraStream, cameraWaits, link, ringing, isHeld } = participant;
  const session = useSession();
  const name = useParticipantName()(participant);
  const mirrored = useStore(session.preferences, ({ ownPicture }) => ownPicture.mirrored);
  // Of whoever is held not even the initials are shown: they are somebody else's.
  const initials = !isHeld && <PersonAvatar person={participant} size="lg" />;
  if (cameraStream === null || ringing) return initials;
  // On a link that is down something else is in the way.
  const mark = link === 'connected' && <WaitsMark name={name} picture="camera" />;
  return (
    <Video
      stream={cameraStream}
      mirrored={self && mirrored}
      {...(!self && { source: { peerId, picture: 'camera' } })}
      waiting={{ told: cameraWaits, mark }}
    >
      {initials}
    </Video>
  );
}

/** Seen while it says something: bars while somebody speaks, a sign when nobody can hear them. */
export function MicrophoneMark({ microphone }: { microphone: Participant['microphone'] }) {
  return (
    <span role="img" aria-label={microphoneLine(microphone)} className={styles.microphone} data-microphone={microphone}>
      {microphone === 'on' ? <span className={styles.bars} /> : <MicOff size={14} aria-hidden />}
    </span>
  );
}
