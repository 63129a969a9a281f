import { ChevronRight, CircleCheck, Info, RotateCw, Search, TriangleAlert, Waypoints } from 'lucide-react';
import { useState } from 'react';
import type { CheckReport } from '../../../../signaling/protocol/check-report.ts';
import type { AboutApp, DesktopSettings } from '../../../core/session-api.ts';
import { Button } from '../../design/button.tsx';
import { CopyButton } from '../../design/copy-button.tsx';
import { flightText } from '../../words/flight.ts';
import { useSession } from '../../session-context.tsx';
import { aboutTexts, adviceText, checkWords, reportText, verdictWords, type VerdictWords } from '../../words/check.ts';
import { findResultLine } from '../../words/find-hub.ts';
import styles from './check.module.css';
import { CheckSteps } from './check-steps.tsx';

interface CheckResultProps {
  report: CheckReport;
  about: AboutApp | null;
  desktop: DesktopSettings;
  onAgain: () => void;
  onFind: () => void;
}

/** What the check found, what to do about it, and, folded, what it tried. */
export function CheckResult({ report, about, desktop, onAgain, onFind }: CheckResultProps) {
  const session = useSession();
  const words = verdictWords(report.verdict);
  const tone = toneOf(report.verdict);
  const Sign = SIGNS[tone];

  const [trouble, setTrouble] = useState<string | null>(null);

  async function goToHubOfOthers(address: string): Promise<void> {
    const found = await desktop.findHub(address);
    if (found === 'ok') onAgain();
    else setTrouble(findResultLine(found));
  }

  return (
    <div className={styles.result}>
      <div className={styles.verdict} data-tone={tone}>
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
        <NextButton
          words={words}
          onAgain={onAgain}
          onFind={onFind}
          onNetworkHub={(address) => void goToHubOfOthers(address)}
        />
        <CopyButton
          label={checkWords.copyReport}
          text={() => [...aboutTexts(about), reportText(report), flightText(session.flightRecords())].join('\n')}
        />
      </div>
      {trouble !== null && <p role="alert">{trouble}</p>}
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

const SIGNS = { well: CircleCheck, open: Info, trouble: TriangleAlert };

/** `open`: perhaps nothing is wrong. */
function toneOf({ kind }: CheckReport['verdict']): keyof typeof SIGNS {
  if (kind === 'all-well') return 'well';
  return kind === 'multicast-blocked' ? 'open' : 'trouble';
}

interface NextButtonProps {
  words: VerdictWords;
  onAgain: () => void;
  onFind: () => void;
  onNetworkHub: (address: string) => void;
}

function NextButton({ words, onAgain, onFind, onNetworkHub }: NextButtonProps) {
  const { action } = words;
  switch (action.kind) {
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
        <Button tone="primary" icon={Waypoints} onClick={() => onNetworkHub(action.address)}>
          {checkWords.networkHub}
        </Button>
      );
    case 'copy':
      return <CopyButton tone="primary" label={action.label} text={adviceText(words)} />;
  }
}
