import type { Caller } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { callWords, cancelCallLabel } from '../words/calls.ts';
import { useIsCalled } from './use-is-called.ts';

/** Ends a call in the row of whom it rings: in small windows the panel covers the tile and the bar. Nothing in that of somebody else. */
export function CancelInRow({ person }: { person: Caller }) {
  const session = useSession();
  const name = useNameOf()(person);
  return (
    useIsCalled(person.peerId) && (
      <Button aria-label={cancelCallLabel(name)} onClick={() => session.cancelCall()}>
        {callWords.cancel}
      </Button>
    )
  );
}
