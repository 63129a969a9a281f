import type { Knocker } from '../../core/model.ts';
import { ANSWERABLE_AFTER_MS, useShownFor } from '../calls/use-answerable.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { GuestMark, TrustMark } from '../trust/trust-mark.tsx';
import { knockLine, knockWords } from '../words/knock.ts';
import styles from './room.module.css';

/**
 * Who asks to be let in: the first, and how many more. It takes no focus. Nothing answers in the first moments, so that no
 * double click answers for the next one too.
 */
export function KnockBanner({ who, others }: { who: Knocker; others: number }) {
  const session = useSession();
  const name = useNameOf()(who);
  const isAnswerable = useShownFor(ANSWERABLE_AFTER_MS);
  const answers = (
    <div className={styles.answers} inert={!isAnswerable}>
      <Button onClick={() => session.ignoreKnock(who.peerId)}>{knockWords.ignore}</Button>
      <Button tone="primary" onClick={() => session.admit(who.peerId)}>
        {knockWords.admit}
      </Button>
    </div>
  );
  return (
    <Banner tone="info" role="status" action={answers}>
      <Words of={knockLine(name, others)} /> <TrustMark person={who} /> {who.guest && <GuestMark />}
    </Banner>
  );
}
