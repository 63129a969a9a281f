import type { Participant } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import { gradeLine } from '../words/quality.ts';
import { plain } from '../words/sentence.ts';
import { Bars } from './bars.tsx';
import { CameraOffButton } from './camera-off-button.tsx';
import styles from './quality.module.css';
import { useWorstLimit } from './use-worst-limit.ts';

interface QualityMarkProps {
  participants: readonly Participant[];
  /** Whether the numbers are shown. */
  isOpen: boolean;
  onOpen: () => void;
}

/** How good the connections are, and what limits them, in the header; opens the numbers. */
export function QualityMark({ participants, isOpen, onOpen }: QualityMarkProps) {
  const worst = useWorstLimit(participants);
  if (worst === null) return null;
  const { grade, line, helpsCameraOff } = worst;
  return (
    <div className={styles.mark} data-grade={grade}>
      <button
        type="button"
        className={styles.bars}
        aria-label={gradeLine(grade)}
        aria-expanded={isOpen}
        title={gradeLine(grade)}
        onClick={onOpen}
      >
        <Bars grade={grade} />
      </button>
      {/* Cut where the window is too narrow for all of it. */}
      <p role="status" className={styles.limit} title={line ? plain(line) : undefined}>
        {line && <Words of={line} />}
      </p>
      {/* The panel has it too. */}
      {helpsCameraOff && !isOpen && <CameraOffButton />}
    </div>
  );
}
