import { Button } from '../ui/design/button.tsx';
import { Words } from '../ui/design/words.tsx';
import { inControlLine, controlWindowWords } from '../ui/words/control-window.ts';
import styles from './control.module.css';

interface ControlBarProps {
  name: string;
  keyboard: boolean;
  clipboard: boolean;
  escape: 'hold' | 'press';
  paused: boolean;
  onStop: () => void;
}

/** Who controls the screen, and the way to end it. It can be moved out of the way. */
export function ControlBar({ name, keyboard, clipboard, escape, paused, onStop }: ControlBarProps) {
  const { escapeHint, escapeHintClipboard, escapePressHint, escapePressHintClipboard } = controlWindowWords;
  const hints = {
    hold: clipboard ? escapeHintClipboard : escapeHint,
    press: clipboard ? escapePressHintClipboard : escapePressHint,
  };
  return (
    <main className={styles.bar}>
      <div className={styles.line} role="status">
        <h1 className={styles.controller}>
          <Words of={inControlLine(name, keyboard)} />
        </h1>
        <p className={styles.hint}>{paused ? controlWindowWords.paused : hints[escape]}</p>
      </div>
      <Button tone="danger" onClick={onStop}>
        {controlWindowWords.stop}
      </Button>
    </main>
  );
}
