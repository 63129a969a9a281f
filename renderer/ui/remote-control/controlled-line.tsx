import { useStore } from 'zustand';
import type { Controlled } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useSession } from '../session-context.tsx';
import { controlledLine, controlWords, type ControlledLineOf } from '../words/remote-control.ts';

/** Tells the sharer who controls their screen, or asks to, and ends it. */
export function ControlledLine() {
  const session = useSession();
  const { controlled } = useStore(session.remoteControl);
  const words = controlled.kind === 'free' ? null : controlledLine(controlled.by.name, lineOf(controlled));
  return (
    <>
      <p role="status">{words && <Words of={words} />}</p>
      {controlled.kind === 'controlled' && (
        <Button tone="danger" onClick={() => session.stopControl()}>
          {controlWords.stopOwn}
        </Button>
      )}
    </>
  );
}

function lineOf(controlled: Exclude<Controlled, { kind: 'free' }>): ControlledLineOf {
  if (controlled.kind === 'asked') return 'asked';
  if (controlled.paused) return 'paused';
  return controlled.clipboard ? 'with-clipboard' : 'controlled';
}
