import { useEffect, useId, useRef, useState } from 'react';
import type { ControlChoice } from '../../main/bridge/control-window.ts';
import type { ControlAsker } from '../../main/bridge/remote-control.ts';
import { useAnswerable } from '../ui/calls/use-answerable.ts';
import { Button } from '../ui/design/button.tsx';
import { Choice } from '../ui/design/choice.tsx';
import { Words } from '../ui/design/words.tsx';
import { GuestMark, RecognisedMark } from '../ui/trust/trust-mark.tsx';
import { controlAskedLine, controlRememberLine, controlWindowWords } from '../ui/words/control-window.ts';
import question from '../ui/design/asking-window.module.css';
import styles from './control.module.css';

interface ControlQuestionProps extends Omit<ControlAsker, 'peerId'> {
  onAnswer: (choice: ControlChoice) => void;
}

type Length = 'five' | 'fifteen' | 'share';
const MINUTES = { five: 5, fifteen: 15, share: null } as const;

/** Whether somebody may control the screen. No answer is taken in its first moments; after them Escape and Enter refuse. */
export function ControlQuestion({ name, mark, guest, clipboard, onAnswer }: ControlQuestionProps) {
  const verified = mark === 'verified';
  const line = useId();
  const isAnswerable = useAnswerable();
  const refuse = useRef<HTMLButtonElement>(null);
  const [length, setLength] = useState<Length>('five');
  const [goesBothWays, setGoesBothWays] = useState(false);
  const [remember, setRemember] = useState(false);
  useEffect(() => {
    if (isAnswerable) refuse.current?.focus();
  }, [isAnswerable]);
  useEffect(() => {
    if (!isAnswerable) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.repeat) onAnswer({ allow: false });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isAnswerable, onAnswer]);

  const allow = (keyboard: boolean) =>
    onAnswer({
      allow: true,
      keyboard,
      clipboard: keyboard && goesBothWays,
      minutes: MINUTES[length],
      remember: verified && remember,
    });
  return (
    <main className={styles.question} aria-labelledby={line}>
      <div className={styles.words} role="alert">
        <h1 id={line} className={question.who}>
          <Words of={controlAskedLine(name)} />
        </h1>
        {(mark !== null || guest) && (
          <p className={styles.marks}>
            {mark && <RecognisedMark kind={mark} explained />}
            {guest && <GuestMark explained />}
          </p>
        )}
        {!verified && <p className={styles.warning}>{controlWindowWords.notVerified}</p>}
        <p>{controlWindowWords.means}</p>
      </div>
      <div className={styles.choices} inert={!isAnswerable}>
        <Choice
          legend={controlWindowWords.howLong}
          options={[
            { value: 'five', label: controlWindowWords.five },
            { value: 'fifteen', label: controlWindowWords.fifteen },
            { value: 'share', label: controlWindowWords.untilShareEnds },
          ]}
          value={length}
          onChange={setLength}
        />
        {clipboard && (
          <div className={styles.box}>
            <input
              id={`${line}-clipboard`}
              type="checkbox"
              aria-describedby={`${line}-clipboard-means`}
              checked={goesBothWays}
              onChange={(event) => setGoesBothWays(event.target.checked)}
            />
            <div>
              <label htmlFor={`${line}-clipboard`}>{controlWindowWords.clipboard}</label>
              <p id={`${line}-clipboard-means`} className={styles.hint}>
                {controlWindowWords.clipboardMeans}
              </p>
            </div>
          </div>
        )}
        {verified && (
          <label className={styles.box}>
            <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
            <span>
              <Words of={controlRememberLine(name)} />
            </span>
          </label>
        )}
      </div>
      <div className={styles.answers} inert={!isAnswerable}>
        <Button ref={refuse} tone="primary" onClick={() => onAnswer({ allow: false })}>
          {controlWindowWords.refuse}
        </Button>
        <Button onClick={() => allow(false)}>{controlWindowWords.mouseOnly}</Button>
        <Button onClick={() => allow(true)}>{controlWindowWords.mouseAndKeyboard}</Button>
      </div>
    </main>
  );
}
