import { useEffect, useLayoutEffect, useRef } from 'react';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { Button } from '../design/button.tsx';
import { focusInFrame, windowOf } from '../windows/window-of.ts';
import { hearingWords } from '../words/hearing.ts';
import styles from './hearing.module.css';
import { AS_IT_COMES } from './volume-of.ts';

/** What the layout allows for, px. */
const SIZE = { width: 280, height: 112 };
const MARGIN_PX = 8;
const STEP_PERCENT = 5;

interface VolumeControlProps {
  /** What it is the volume of, for screen readers, and as it is seen. */
  label: string;
  caption: string;
  /** 0 to `LIMITS.volumePercent`. */
  percent: number;
  onChange: (percent: number) => void;
  /** What it opens beside. */
  at: DOMRect;
  onClose: () => void;
}

/** A slider for how loud something is; a press elsewhere or Escape closes it. */
export function VolumeControl({ label, caption, percent, onChange, at, onClose }: VolumeControlProps) {
  const box = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    if (box.current === null) return;
    const { left, top } = placeBeside(at, windowOf(box.current));
    Object.assign(box.current.style, { left: `${left}px`, top: `${top}px` });
  }, [at]);

  useEffect(() => {
    box.current?.showPopover();
    // The menu that was chosen from gives the focus back first.
    return focusInFrame(slider.current);
  }, []);

  return (
    <div
      ref={box}
      popover="auto"
      role="group"
      aria-label={label}
      className={styles.volume}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <div className={styles.label}>
        <span aria-hidden>{caption}</span>
        <span aria-hidden>{percent} %</span>
        <input
          ref={slider}
          type="range"
          aria-label={caption}
          min={0}
          max={LIMITS.volumePercent}
          step={STEP_PERCENT}
          value={percent}
          aria-valuetext={`${percent} %`}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      </div>
      <Button tone="ghost" onClick={() => onChange(AS_IT_COMES)}>
        {hearingWords.asItComes}
      </Button>
    </div>
  );
}

/** Below it where there is room, else above; within the window. */
function placeBeside(at: DOMRect, { innerWidth, innerHeight }: Window): { left: number; top: number } {
  const fits = at.bottom + SIZE.height + MARGIN_PX < innerHeight;
  return {
    left: Math.max(MARGIN_PX, Math.min(at.left, innerWidth - SIZE.width - MARGIN_PX)),
    top: fits ? at.bottom + MARGIN_PX / 2 : Math.max(MARGIN_PX, at.top - SIZE.height - MARGIN_PX / 2),
  };
}
