import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CaptureState } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** What fails at once is shown as tried for so long, ms: else a press would change nothing that a person sees. */
const BUSY_MS = 300;

export interface Retry {
  busy: boolean;
  retry: () => void;
}

/** Tries camera and microphone again, and says while that goes on. */
export function useRetry(): Retry {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const isStarting = useStore(session.media, ({ camera, microphone }) => [camera, microphone].some(startsNow));

  useEffect(() => {
    if (!busy || isStarting) return;
    const timer = setTimeout(() => setBusy(false), BUSY_MS);
    return () => clearTimeout(timer);
  }, [busy, isStarting]);

  function retry(): void {
    if (busy) return;
    setBusy(true);
    session.retryDevices();
  }

  return { busy, retry };
}

function startsNow(state: CaptureState): boolean {
  return state.kind === 'starting' && !state.slow;
}
