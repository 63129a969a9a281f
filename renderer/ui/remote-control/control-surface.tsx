import { useId, useRef } from 'react';
import type { Rect } from '../stage/layout.ts';
import { controlledScreen, controlWords } from '../words/remote-control.ts';
import { plain } from '../words/sentence.ts';
import styles from './remote-control.module.css';
import { useControlInput } from './use-control-input.ts';

interface ControlSurfaceProps {
  /** What the sharer is called here. */
  sharer: string;
  /** Where all of the share is drawn, px. */
  picture: Rect;
  keyboard: boolean;
}

/** Lies over a share that this person controls, and takes what they do. */
export function ControlSurface({ sharer, picture, keyboard }: ControlSurfaceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const helpId = useId();
  useControlInput(field, picture, keyboard);
  return (
    <>
      <textarea
        ref={field}
        className={styles.surface}
        aria-label={plain(controlledScreen(sharer))}
        aria-describedby={helpId}
        readOnly={!keyboard}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <p id={helpId} hidden>
        {keyboard ? controlWords.surfaceHelp : controlWords.surfaceHelpMouse}
      </p>
    </>
  );
}
