import { useEffect, useRef, type RefObject } from 'react';
import { useStallDetector, type PictureSource } from '../pictures/use-stall-detector.ts';
import styles from './video.module.css';

interface VideoProps {
  stream: MediaStream;
  /** Oneself looks as in a mirror. */
  mirrored?: boolean;
  /** `cover` fills the tile, `contain` shows everything. */
  fit?: 'cover' | 'contain';
  /** Where the picture alone says what it shows. */
  label?: string;
  /** Whose picture it is, when it comes over a link: it is watched that what comes is shown. */
  source?: PictureSource;
}

/** A live picture. Always silent: sound is played by `RemoteAudio` on the chosen speaker. */
export function Video({ stream, mirrored = false, fit = 'cover', label, source }: VideoProps) {
  const ref = useStream(stream);
  useStallDetector(ref, source ?? null);
  return (
    <video
      ref={ref}
      className={`${styles.video} ${styles[fit]} ${mirrored ? styles.mirrored : ''}`}
      aria-label={label}
      aria-hidden={label === undefined}
      autoPlay
      playsInline
      muted
    />
  );
}

/**
 * Shows a stream in the element the ref is given to. What it showed is taken away with it: a stream that lives on keeps
 * every element it plays in, and with it the whole page that element was removed with.
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
