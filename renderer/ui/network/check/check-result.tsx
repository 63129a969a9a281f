import { ChevronRight, CircleCheck, RotateCw, Search, TriangleAlert, Waypoints } from 'lucide-react';
import type { CheckReport } from '../../../../signaling/protocol/check-report.ts';
import type { DesktopSettings } from '../../../core/session-api.ts';
import { Button } from '../../design/button.tsx';
import { CopyButton } from '../../design/copy-button.tsx';
import { adviceText, checkWords, reportText, verdictWords, type VerdictWords } from '../../words/check.ts';
import styles from './check.module.css';
import { CheckSteps } from './check-steps.tsx';

interface CheckResultProps {
  report: CheckReport;
  desktop: DesktopSettings;
  onAgain: () => void;
  onFind: () => void;
}

/** What the check found, what to do about it, and, folded, what it tried. */
export function CheckResult({ report, desktop, onAgain, onFind }: CheckResultProps) {
  const words = verdictWords(report.verdict);
  const well = report.verdict.kind === 'all-well';
  const Sign = well ? CircleCheck : TriangleAlert;

  async function letNetworkChoose(): Promise<void> {
    await desktop.setHubAddress(null);
    onAgain();
  }

  return (
    <div className={styles.result}>
      <div className={styles.verdict} data-well={well}>
        <Sign size={22} aria-hidden />
        <p role="status" className={styles.sentence}>
          {words.sentence}
        </p>
      </div>
      <p>{words.advice}</p>
      {words.perSystem !== undefined && (
        <ul className={styles.systems}>
          {words.perSystem.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <NextButton words={words} onAgain={onAgain} onFind={onFind} onNetworkHub={() => void letNetworkChoose()} />
        <CopyButton label={checkWords.copyReport} text={reportText(report)} />
      </div>
      <details className={styles.details}>
        <summary>
          <ChevronRight size={16} aria-hidden />
          {checkWords.steps}
        </summary>
        <CheckSteps steps={report.steps} />
      </details>
    </div>
  );
}

interface NextButtonProps {
  words: VerdictWords;
  onAgain: () => void;
  onFind: () => void;
  onNetworkHub: () => void;
}

function NextButton({ words, onAgain, onFind, onNetworkHub }: NextButtonProps) {
  switch (words.action.kind) {
    case 'again':
      return (
        <Button tone="primary" icon={RotateCw} onClick={onAgain}>
          {checkWords.again}
        </Button>
      );
    case 'find':
      return (
        <Button tone="primary" icon={Search} onClick={onFind}>
          {checkWords.find}
        </Button>
      );
    case 'network-hub':
      return (
        <Button tone="primary" icon={Waypoints} onClick={onNetworkHub}>
          {checkWords.networkHub}
        </Button>
      );
    case 'copy':
      return <CopyButton tone="primary" label={words.action.label} text={adviceText(words)} />;
  }
}
