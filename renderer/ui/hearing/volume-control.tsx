import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import type { Participant } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { hearingWords, volumeLabel } from '../words/hearing.ts';
import styles from './hearing.module.css';
import { AS_IT_COMES, volumeOf } from './volume-of.ts';

/** What the layout allows for, px. */
const SIZE = { width: 280, height: 112 };
const MARGIN_PX = 8;
const STEP_PERCENT = 5;

interface VolumeControlProps {
  participant: Participant;
  /** What it opens beside. */
  at: DOMRect;
  onClose: () => void;
}

/** A slider for how loud somebody is; a press elsewhere or Escape closes it. */
export function VolumeControl({ participant, at, onClose }: VolumeControlProps) {
  const session = useSession();
  const name = useNameOf()(participant);
  const { peerId } = participant;
  const percent = useStore(session.preferences, ({ volumes }) => volumeOf(peerId, volumes));
  const box = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);

  useEffect(() => {
    box.current?.showPopover();
    // The menu that was chosen from gives the focus back first.
    const frame = requestAnimationFrame(() => slider.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  return (
    <div
      ref={box}
      popover="auto"
      role="group"
      aria-label={volumeLabel(name)}
      className={styles.volume}
      style={placeBeside(at)}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <div className={styles.label}>
        <span aria-hidden>{hearingWords.volume}</span>
        <span aria-hidden>{percent} %</span>
        <input
          ref={slider}
          type="range"
          aria-label={hearingWords.volume}
          min={0}
          max={LIMITS.volumePercent}
          step={STEP_PERCENT}
          value={percent}
          aria-valuetext={`${percent} %`}
          onChange={(event) => session.setVolume(peerId, event.target.valueAsNumber)}
        />
      </div>
      <Button tone="ghost" onClick={() => session.setVolume(peerId, AS_IT_COMES)}>
        {hearingWords.asItComes}
      </Button>
    </div>
  );
}

/** Below it where there is room, else above; within the window. */
function placeBeside(at: DOMRect): { left: number; top: number } {
  const fits = at.bottom + SIZE.height + MARGIN_PX < innerHeight;
  return {
    left: Math.max(MARGIN_PX, Math.min(at.left, innerWidth - SIZE.width - MARGIN_PX)),
    top: fits ? at.bottom + MARGIN_PX / 2 : Math.max(MARGIN_PX, at.top - SIZE.height - MARGIN_PX / 2),
  };
}
