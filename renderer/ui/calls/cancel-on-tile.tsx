import { useLayoutEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { callWords } from '../words/calls.ts';
import { OUTGOING_BAR_ID } from './outgoing-bar.tsx';
import { useIsCalled } from './use-is-called.ts';

/** Whether a tile on the stage says whom one calls, and has the button: the bar has none then. */
export const calledOnTile = createStore<boolean>(() => false);

/** Ends a call on the tile of whom it rings, which says so too; nothing on that of somebody else. */
export function CancelOnTile({ peerId }: { peerId: string }) {
  return useIsCalled(peerId) && <CancelButton />;
}

function CancelButton() {
  const session = useSession();
  const button = useRef<HTMLButtonElement>(null);
  // It takes the place of the bar's own, before anybody sees that one.
  useLayoutEffect(() => {
    if (document.getElementById(OUTGOING_BAR_ID)?.contains(document.activeElement)) button.current?.focus();
    calledOnTile.setState(true, true);
    return () => calledOnTile.setState(false, true);
  }, []);
  return (
    <Button ref={button} onClick={() => session.cancelCall()}>
      {callWords.cancel}
    </Button>
  );
}
