import { SignalHigh, SignalLow, SignalMedium } from 'lucide-react';
import type { Grade, Participant } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { gradeLine } from '../words/quality.ts';
import { CameraOffButton } from './camera-off-button.tsx';
import styles from './quality.module.css';
import { useWorstLimit } from './use-worst-limit.ts';

const ICONS = { good: SignalHigh, weak: SignalMedium, poor: SignalLow } satisfies Record<Grade, unknown>;

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
  const { grade, limit, line } = worst;
  return (
    <div className={styles.mark} data-grade={grade}>
      <IconButton label={gradeLine(grade)} icon={ICONS[grade]} aria-expanded={isOpen} onClick={onOpen} />
      <p role="status" className={styles.limit}>
        {line && <Words of={line} />}
      </p>
      {/* The panel has it too. */}
      {limit && !isOpen && <CameraOffButton limit={limit.kind} />}
    </div>
  );
}
