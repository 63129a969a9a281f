import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useFrozen } from '../pictures/use-frozen.ts';
import { useHasFrame } from '../pictures/use-has-frame.ts';
import { useWaits } from '../pictures/use-waits.ts';
import { useStallDetector, type PictureSource } from '../pictures/use-stall-detector.ts';
import { ContainedLayers } from '../share/lazy.ts';
import { stageWords } from '../words/stage.ts';
import styles from './video.module.css';

interface VideoProps {
  stream: MediaStream;
  /** Mirrors the picture, for the person's own preview. */
  mirrored?: boolean;
  /** `cover` fills the tile, `contain` shows everything. */
  fit?: 'cover' | 'contain';
  /** Accessible name, where no text beside the picture has it. */
  label?: string;
  /** For a picture received over a link: whose it is. It is then watched for stalls (`useStallDetector`), and a camera's is dimmed while it stands still (`useFrozen`). */
  source?: PictureSource | null;
  /** For a share: whose it is. Who points at it and what is drawn on it is then over it, in the positioned element around. */
  sharedBy?: string;
  /** Of what its sender may hold back: whether they say so now, and what is said over the last picture until it moves again. */
  waiting?: Waiting;
  /** In the place of the picture, until it is there. */
  children?: ReactNode;
}

export interface Waiting {
  told: boolean;
  mark: ReactNode;
}

const NEVER: Waiting = { told: false, mark: null };

/** A live picture. Always silent: sound is played by `RemoteAudio` on the chosen speaker. */
export function Video(props: VideoProps) {
  const { stream, mirrored = false, fit = 'cover', label, source, sharedBy, waiting = NEVER, children } = props;
  const ref = useStream(stream);
  const hasFrame = useHasFrame(ref);
  useStallDetector(ref, source ?? null);
  const frozen = useFrozen(ref, source?.picture === 'camera');
  const waits = useWaits(ref, waiting.told);
  return (
    <>
      <video
        ref={ref}
        className={`${styles.video} ${styles[fit]} ${mirrored ? styles.mirrored : ''}`}
        data-empty={!hasFrame}
        data-frozen={frozen || waits}
        aria-label={label}
        aria-hidden={label === undefined}
        autoPlay
        playsInline
        muted
      />
      {!hasFrame && children}
      {waits && waiting.mark}
      {frozen && !waits && <span className="visually-hidden">{stageWords.frozen}</span>}
      {hasFrame && sharedBy !== undefined && <ContainedLayers of={sharedBy} video={ref} />}
    </>
  );
}

/**
 * Shows a stream in the element that gets the ref. Clears the element when it is removed: otherwise a stream that lives
 * on would keep the element, and the page around it, in memory.
 */
export function useStream(stream: MediaStream | null): RefObject<HTMLVideoElement | null> {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return ref;
}
