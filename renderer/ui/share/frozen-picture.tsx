import { useLayoutEffect, useRef } from 'react';
import { Button } from '../design/button.tsx';
import type { Rect } from '../stage/layout.ts';
import { viewerWords } from '../words/viewer.ts';
import styles from './share.module.css';

/** A still in the place of the picture that it was taken of. */
export function FrozenPicture({ still, rect }: { still: HTMLCanvasElement; rect: Rect }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => canvas.current?.getContext('2d')?.drawImage(still, 0, 0), [still]);
  return (
    <canvas
      ref={canvas}
      className={styles.picture}
      width={still.width}
      height={still.height}
      style={rect}
      aria-hidden
    />
  );
}

/** Says that what is seen is not live, and is the way back. */
export function FrozenLine({ onEnd }: { onEnd: () => void }) {
  return (
    <div className={styles.frozen} data-standing>
      <p role="status">{viewerWords.frozen}</p>
      <Button tone="ghost" className={styles.words} onClick={onEnd}>
        {viewerWords.goLive}
      </Button>
    </div>
  );
}
