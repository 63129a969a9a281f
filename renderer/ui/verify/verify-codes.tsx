import type { VerifyCode } from '../../core/model.ts';
import { EMOJI } from '../words/emoji.ts';
import { verifyWords } from '../words/verify.ts';
import styles from './verify.module.css';

/** The code as emoji with their names and as numbers, and what it proves. */
export function VerifyCodes({ code }: { code: VerifyCode }) {
  return (
    <>
      <ol className={styles.emoji} aria-label={verifyWords.emoji}>
        {code.emoji.map((number, place) => (
          <li key={place}>
            <span className={styles.symbol} aria-hidden>
              {EMOJI[number]?.[0]}
            </span>
            {EMOJI[number]?.[1]}
          </li>
        ))}
      </ol>
      <p className={styles.numbers}>
        {verifyWords.onThePhone} <strong>{code.numbers.join(' ')}</strong>
      </p>
      <p className={styles.proof}>
        {verifyWords.proves} {verifyWords.provesLess}
      </p>
    </>
  );
}
