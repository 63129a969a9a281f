import type { Knocker } from '../../core/model.ts';
import { ANSWERABLE_AFTER_MS, useShownFor } from '../calls/use-answerable.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { MarkedWords } from '../trust/marked-words.tsx';
import { knockLine, knockWords } from '../words/knock.ts';
import styles from './room.module.css';

interface KnockBannerProps {
  who: Knocker;
  others: number;
  /** What the button says that does not let them in. */
  refusal: string;
  onRefuse: () => void;
  onAdmit: () => void;
}

/**
 * Who asks to be let in: the first, and how many more. It takes no focus. Nothing answers in the first moments, so that no
 * double click answers for the next one too.
 */
export function KnockBanner({ who, others, refusal, onRefuse, onAdmit }: KnockBannerProps) {
  const name = useNameOf()(who);
  const isAnswerable = useShownFor(ANSWERABLE_AFTER_MS);
  const answers = (
    <div className={styles.answers} inert={!isAnswerable}>
      <Button onClick={onRefuse}>{refusal}</Button>
      <Button tone="primary" onClick={onAdmit}>
        {knockWords.admit}
      </Button>
    </div>
  );
  return (
    <Banner tone="info" role="status" action={answers}>
      <MarkedWords of={knockLine(name, others)} person={who} />
    </Banner>
  );
}
