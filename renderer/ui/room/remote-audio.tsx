import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { roomWords } from '../words/room.ts';

/** Plays everybody's sound on the chosen speaker; asks for a click where the browser wants one first. */
export function RemoteAudio({ participants }: { participants: readonly Participant[] }) {
  const session = useSession();
  const speaker = useStore(session.media, (media) => media.selected.speaker);
  const [blocked, setBlocked] = useState(false);
  const [attempt, setAttempt] = useState(0);

  function retry(): void {
    setBlocked(false);
    setAttempt(attempt + 1);
  }

  return (
    <>
      {participants.map(
        ({ peerId, audioStream, microphone }) =>
          audioStream && (
            <Sound
              key={peerId}
              stream={audioStream}
              // Whoever says that nobody hears them is heard by nobody.
              muted={microphone !== 'on'}
              speaker={speaker}
              attempt={attempt}
              onBlocked={() => setBlocked(true)}
            />
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

interface SoundProps {
  stream: MediaStream;
  muted: boolean;
  speaker: string;
  /** Each new number tries to play again. */
  attempt: number;
  onBlocked: () => void;
}

function Sound({ stream, muted, speaker, attempt, onBlocked }: SoundProps) {
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
    // When the speaker is gone, sound goes to the default one.
    void element.current?.setSinkId?.(speaker).catch(() => undefined);
  }, [speaker]);

  return <audio ref={element} muted={muted} />;
}
