import { Maximize2, MonitorX, PhoneOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Participant, ShareState } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { MediaToggles } from '../devices/media-toggles.tsx';
import { NamedReactions } from '../gestures/named-reactions.tsx';
import { useSession } from '../session-context.tsx';
import { useWatchers } from '../share/use-watchers.ts';
import { PlainPerson } from '../stage/plain-person.tsx';
import { nextSpeaker, personItem } from '../stage/stage-view.ts';
import { useSize } from '../stage/use-size.ts';
import { roomWords } from '../words/room.ts';
import { shareWords } from '../words/share.ts';
import { sharingWords, watchingLine } from '../words/sharing.ts';
import { windowWords } from '../words/windows.ts';
import { miniFaces } from './mini-faces.ts';
import styles from './mini-call.module.css';
import { useShownIn } from './use-shown-in.ts';

interface MiniCallProps {
  /** The window that it is in. */
  child: Window;
  participants: readonly Participant[];
  /** To the page's own window. */
  onBack: () => void;
}

/** A call as small as it gets: who speaks, and what is pressed most. */
export function MiniCall({ child, participants, onBack }: MiniCallProps) {
  const session = useSession();
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const share = useStore(session.share);
  const [lastSpeaker, setLastSpeaker] = useState<string | null>(null);
  const speaker = nextSpeaker(lastSpeaker, participants);
  if (speaker !== lastSpeaker) setLastSpeaker(speaker);
  const faces = miniFaces(participants, speaker, size);
  const rect = { left: 0, top: 0, width: size.width / faces.length, height: size.height };
  useShownIn(child, faces.map(personItem), rect);

  return (
    <main className={styles.mini}>
      <h1 className="visually-hidden">{windowWords.mini}</h1>
      <div ref={area} className={styles.faces} onDoubleClick={onBack}>
        {faces.map((participant) => (
          <PlainPerson key={participant.peerId} participant={participant} className={styles.face} />
        ))}
        <NamedReactions participants={participants} isSeen={(peerId) => faces.some((one) => one.peerId === peerId)} />
      </div>
      <div role="status">
        {participants.length === 1 && <p className={styles.line}>{windowWords.alone}</p>}
        {share.kind === 'sharing' && <SharingLine share={share} child={child} />}
      </div>
      <div className={styles.controls} role="group" aria-label={roomWords.controls}>
        <MediaToggles />
        {share.kind === 'sharing' && (
          <IconButton label={shareWords.stop} icon={MonitorX} onClick={() => session.stopShare()} />
        )}
        <IconButton label={windowWords.back} icon={Maximize2} onClick={onBack} />
        <IconButton
          className={styles.leave}
          label={roomWords.leave}
          icon={PhoneOff}
          onClick={() => session.leaveRoom()}
        />
      </div>
    </main>
  );
}

interface SharingLineProps {
  share: Extract<ShareState, { kind: 'sharing' }>;
  child: Window;
}

/** Who watches, and whether they see this window as well. */
function SharingLine({ share, child }: SharingLineProps) {
  const { keepsMiniOutOfShares } = useSession().ownWindow;
  const watchers = useWatchers();
  if (!keepsMiniOutOfShares && isSeenInShare(share.stream, child))
    return <p className={styles.line}>{windowWords.inShare}</p>;
  return (
    <p className={styles.line}>{watchers.length === 0 ? sharingWords.nobodyWatches : watchingLine(watchers.length)}</p>
  );
}

/** Where a screen is shared and is the only one: of several the app puts this window on another. */
function isSeenInShare(stream: MediaStream, { screen }: Window): boolean {
  const [track] = stream.getVideoTracks();
  // Not in the DOM's types yet.
  const hasOthers = 'isExtended' in screen && screen.isExtended === true;
  return track?.getSettings().displaySurface === 'monitor' && !hasOthers;
}
