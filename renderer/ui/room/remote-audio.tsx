import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { volumeOf } from '../hearing/volume-of.ts';
import { useSession } from '../session-context.tsx';
import { roomWords } from '../words/room.ts';

/**
 * Plays everybody's sound on the chosen speaker, as loud as the person wants it; asks for a click where the browser wants one first.
 *
 * Elements go up to 1. What is to be louder is played by a second element beside the first: browsers add up what two of them play
 * of one track. So it stays what came over the link, which echo cancellation knows; what Web Audio makes of it, it does not everywhere.
 */
export function RemoteAudio({ participants }: { participants: readonly Participant[] }) {
  const session = useSession();
  const speaker = useStore(session.media, (media) => media.selected.speaker);
  const mutedHere = useStore(session.mutedHere);
  const volumes = useStore(session.preferences, (preferences) => preferences.volumes);
  const [blocked, setBlocked] = useState(false);
  const [attempt, setAttempt] = useState(0);

  function retry(): void {
    setBlocked(false);
    setAttempt(attempt + 1);
  }

  return (
    <>
      {participants.map(({ peerId, audioStream, microphone }) =>
        elementVolumes(volumeOf(peerId, volumes)).map(
          (volume, index) =>
            audioStream && (
              <Sound
                key={`${peerId} ${index}`}
                stream={audioStream}
                // Whoever says that nobody hears them is heard by nobody.
                muted={microphone !== 'on' || mutedHere.includes(peerId)}
                volume={volume}
                speaker={speaker}
                attempt={attempt}
                onBlocked={() => setBlocked(true)}
              />
            ),
        ),
      )}
      {blocked && (
        <Banner
          tone="warning"
          role="status"
          action={
            <Button tone="primary" onClick={retry}>
              {roomWords.clickToHear}
            </Button>
          }
        >
          {roomWords.soundBlocked}
        </Banner>
      )}
    </>
  );
}

/** Of as many elements as it takes, 0 to 1 each. @param percent 100 is as it comes */
function elementVolumes(percent: number): number[] {
  return percent <= 100 ? [percent / 100] : [1, (percent - 100) / 100];
}

interface SoundProps {
  stream: MediaStream;
  muted: boolean;
  /** 0 to 1. */
  volume: number;
  speaker: string;
  /** Each new number tries to play again. */
  attempt: number;
  onBlocked: () => void;
}

function Sound({ stream, muted, volume, speaker, attempt, onBlocked }: SoundProps) {
  const element = useRef<HTMLAudioElement>(null);
  const tellBlocked = useEffectEvent(onBlocked);

  useEffect(() => {
    const audio = element.current;
    if (audio === null) return;
    audio.srcObject = stream;
    return () => {
      audio.srcObject = null;
    };
  }, [stream]);

  useEffect(() => {
    element.current?.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') tellBlocked();
    });
  }, [stream, attempt]);

  useEffect(() => {
    if (element.current !== null) element.current.volume = volume;
  }, [volume]);

  useEffect(() => {
    // When the speaker is gone, sound goes to the default one.
    void element.current?.setSinkId?.(speaker).catch(() => undefined);
  }, [speaker]);

  return <audio ref={element} muted={muted} />;
}
