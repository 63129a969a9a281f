import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { volumeOf } from '../hearing/volume-of.ts';
import { useSession } from '../session-context.tsx';
import { roomWords } from '../words/room.ts';

/**
 * Plays everybody's sound, and that of what they share, on the chosen speaker, as loud as the person wants it; asks for a click where the browser wants one first.
 *
 * Elements go up to 1. What is to be louder is played by a second element beside the first: browsers add up what two of them play
 * of one track. So it stays what came over the link, which echo cancellation knows; what Web Audio makes of it, it does not everywhere.
 */
export function RemoteAudio({ participants }: { participants: readonly Participant[] }) {
  const session = useSession();
  const speaker = useStore(session.media, (media) => media.selected.speaker);
  const mutedHere = useStore(session.mutedHere);
  const { volumes, shareVolumes } = useStore(session.preferences);
  const [blocked, setBlocked] = useState(false);
  const [attempt, setAttempt] = useState(0);

  function retry(): void {
    setBlocked(false);
    setAttempt(attempt + 1);
  }

  const heard = participants.flatMap(({ peerId, audioStream, microphone, share }): Heard[] => [
    // Whoever says that nobody hears them is heard by nobody.
    ...heardAs(peerId, audioStream, microphone !== 'on' || mutedHere.includes(peerId), volumeOf(peerId, volumes)),
    ...heardAs(`${peerId} share`, share?.sound ?? null, false, volumeOf(peerId, shareVolumes)),
  ]);

  return (
    <>
      {heard.flatMap(({ id, stream, muted, percent }) =>
        elementVolumes(percent).map((volume, index) => (
          <Sound
            key={`${id} ${index}`}
            stream={stream}
            muted={muted}
            volume={volume}
            speaker={speaker}
            attempt={attempt}
            onBlocked={() => setBlocked(true)}
          />
        )),
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

interface Heard {
  id: string;
  stream: MediaStream;
  muted: boolean;
  percent: number;
}

function heardAs(id: string, stream: MediaStream | null, muted: boolean, percent: number): Heard[] {
  return stream === null ? [] : [{ id, stream, muted, percent }];
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
