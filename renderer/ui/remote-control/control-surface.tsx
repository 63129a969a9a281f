import { useEffect, useId, useRef } from 'react';
import type { ControlReach } from '../../core/model.ts';
import { useKeysOf } from '../keys/use-keys-of.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { controlledScreen, controlWords, surfaceHelp } from '../words/remote-control.ts';
import { plain } from '../words/sentence.ts';
import styles from './remote-control.module.css';
import { useControlInput } from './use-control-input.ts';
import { useControls } from './use-controls.ts';

interface ControlSurfaceProps {
  /** Whose share: peer id, and what they are called here. */
  of: string;
  sharer: string;
  /** Where all of the share is drawn, px. */
  picture: Rect;
}

/** Lies over a share while this person controls it, and takes what they do. */
export function ControlSurface({ of, ...props }: ControlSurfaceProps) {
  const controls = useControls(of);
  return controls && <ControlField keyboard={controls.keyboard} clipboard={controls.clipboard} {...props} />;
}

function ControlField({ sharer, picture, keyboard, clipboard }: Omit<ControlSurfaceProps, 'of'> & ControlReach) {
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const helpId = useId();
  const muteKeys = useKeysOf('mute');
  useControlInput(field, picture, { keyboard, clipboard });
  // Whoever controls neither points nor draws.
  useEffect(() => {
    session.stopPointing();
    session.stopDrawing();
  }, [session]);
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
        {keyboard ? surfaceHelp(clipboard, muteKeys?.shown ?? null) : controlWords.surfaceHelpMouse}
      </p>
    </>
  );
}
