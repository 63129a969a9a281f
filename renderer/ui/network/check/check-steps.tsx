import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import type { CheckStep } from '../../../../signaling/protocol/check-report.ts';
import { stepLabel, stepResult } from '../../words/check.ts';
import styles from './check.module.css';

const SIGNS: Record<CheckStep['result'], LucideIcon> = { good: CircleCheck, bad: CircleX, unknown: CircleHelp };

/** Everything that was tried, with what was seen. */
export function CheckSteps({ steps }: { steps: readonly CheckStep[] }) {
  return (
    <ul className={styles.steps}>
      {steps.map((step) => (
        <Step key={step.kind} step={step} />
      ))}
    </ul>
  );
}

function Step({ step }: { step: CheckStep }) {
  const Sign = SIGNS[step.result];
  return (
    <li data-result={step.result}>
      <Sign size={18} aria-label={stepResult(step.result)} role="img" />
      <div>
        <p>{stepLabel(step.kind)}</p>
        {step.details.map((detail, index) => (
          <p key={index} className={styles.detail}>
            {detail}
          </p>
        ))}
      </div>
    </li>
  );
}
