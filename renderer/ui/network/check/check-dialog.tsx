import { RotateCw } from 'lucide-react';
import { useRef } from 'react';
import type { DesktopSettings } from '../../../core/session-api.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { checkWords } from '../../words/check.ts';
import styles from './check.module.css';
import { CheckResult } from './check-result.tsx';
import { useCheck } from './use-check.ts';

interface CheckDialogProps {
  desktop: DesktopSettings;
  /** Goes to the field where an address is typed. */
  onFind: () => void;
  onClose: () => void;
}

/** "Why can't I see somebody?": live checks, what is wrong in words, and one thing to do. */
export function CheckDialog({ desktop, onFind, onClose }: CheckDialogProps) {
  const { run, again } = useCheck(desktop);
  const content = useRef<HTMLDivElement>(null);

  function runAgain(): void {
    // The button "Check again" is removed; moves the focus into the dialog's content.
    content.current?.focus();
    again();
  }

  return (
    <Dialog title={checkWords.title} size="small" onClose={onClose}>
      <div ref={content} tabIndex={-1}>
        {run.kind === 'running' && (
          <div className={styles.running}>
            <p role="status" className={styles.sentence}>
              {checkWords.running}
            </p>
            <progress className={styles.progress} aria-label={checkWords.running} />
            <p className={styles.soft}>{checkWords.runningHint}</p>
          </div>
        )}
        {run.kind === 'failed' && (
          <Banner
            tone="warning"
            role="alert"
            action={
              <Button icon={RotateCw} onClick={runAgain}>
                {checkWords.again}
              </Button>
            }
          >
            {checkWords.failed}
          </Banner>
        )}
        {run.kind === 'done' && (
          <CheckResult report={run.report} about={run.about} desktop={desktop} onAgain={runAgain} onFind={onFind} />
        )}
      </div>
    </Dialog>
  );
}
