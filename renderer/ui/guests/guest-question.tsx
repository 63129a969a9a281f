import { useId } from 'react';
import type { Caller } from '../../core/model.ts';
import type { DesktopSettings } from '../../core/session-api.ts';
import { ANSWERABLE_AFTER_MS, useShownFor } from '../calls/use-answerable.ts';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useHubSettings } from '../network/use-hub-settings.ts';
import { useSession } from '../session-context.tsx';
import { TrustMark } from '../trust/trust-mark.tsx';
import { guestAsksLine, guestWords, othersAskLine } from '../words/guests.ts';
import styles from './guests.module.css';

/** A guest of the own hub who asks for the list of people: one at a time, however many ask. It takes no focus. */
export function GuestQuestion() {
  const { desktop } = useSession();
  const [guest, ...others] = useHubSettings()?.guestsAsking ?? [];
  if (desktop === null || guest === undefined) return null;
  return <Question key={guest.peerId} guest={guest} others={others.length} desktop={desktop} />;
}

interface QuestionProps {
  guest: Caller;
  others: number;
  desktop: DesktopSettings;
}

function Question({ guest, others, desktop }: QuestionProps) {
  const name = useNameOf()(guest);
  const line = useId();
  const isAnswerable = useShownFor(ANSWERABLE_AFTER_MS);
  const answer = (allowed: boolean) => void desktop.answerGuest(guest.peerId, allowed);
  return (
    <div role="group" aria-labelledby={line} className={styles.question}>
      <div className={styles.text}>
        <p id={line} role="status" className={styles.line}>
          <Words of={guestAsksLine(name)} />
        </p>
        <TrustMark person={guest} />
        <p className={styles.means}>
          {guestWords.allowMeans} {others > 0 && othersAskLine(others)}
        </p>
      </div>
      <div className={styles.answers} inert={!isAnswerable}>
        <Button onClick={() => answer(false)}>{guestWords.notNow}</Button>
        <Button onClick={() => answer(true)}>{guestWords.allow}</Button>
      </div>
    </div>
  );
}
