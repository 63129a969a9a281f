import type { VerifyCode } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import { useSession } from '../session-context.tsx';
import { EMOJI, emojiNames } from '../words/emoji.ts';
import { guestsLine, verifyWords } from '../words/verify.ts';
import styles from './verify.module.css';

interface VerifyCodesProps {
  code: VerifyCode;
  /** What the other side is called. */
  name: string;
  isGuest: boolean;
}

/** The code as emoji with their names and as numbers, and what it proves. */
export function VerifyCodes({ code, name, isGuest }: VerifyCodesProps) {
  const me = useSession().desktop === null;
  const line = guestsLine(name, { me, them: isGuest });
  return (
    <>
      <ol className={styles.emoji} aria-label={verifyWords.emoji}>
        {code.emoji.map((number, place) => (
          <li key={place}>
            <span className={styles.symbol} aria-hidden>
              {EMOJI[number]}
            </span>
            {emojiNames[number]}
          </li>
        ))}
      </ol>
      <p className={styles.numbers}>
        {verifyWords.onThePhone} <strong>{code.numbers.join(' ')}</strong>
      </p>
      <p className={styles.proof}>
        {verifyWords.proves} {line !== null && <Words of={line} />}
      </p>
    </>
  );
}
