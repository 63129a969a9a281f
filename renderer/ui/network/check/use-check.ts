import { useEffect, useState } from 'react';
import type { CheckReport } from '../../../../signaling/protocol/check-report.ts';
import type { AboutApp, DesktopSettings } from '../../../core/session-api.ts';

export type CheckRun =
  { kind: 'running' } | { kind: 'done'; report: CheckReport; about: AboutApp | null } | { kind: 'failed' };

/** Runs the connection check at once, and again whenever it is asked to. */
export function useCheck(desktop: DesktopSettings): { run: CheckRun; again: () => void } {
  const [run, setRun] = useState<CheckRun>({ kind: 'running' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let wanted = true;
    void Promise.all([desktop.checkConnection(), desktop.about()]).then(([report, about]) => {
      if (wanted) setRun(report === null ? { kind: 'failed' } : { kind: 'done', report, about });
    });
    return () => {
      wanted = false;
    };
  }, [desktop, attempt]);

  function again(): void {
    setRun({ kind: 'running' });
    setAttempt(attempt + 1);
  }

  return { run, again };
}
