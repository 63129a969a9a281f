import { useEffect } from 'react';
import type { CallState } from '../../core/model.ts';
import { INCOMING_RING, OUTGOING_RING, playRing, type Ring } from './tones.ts';

/** Rings on the chosen speaker as long as the call does. */
export function useRing(call: CallState, speaker: string): void {
  const ring = ringOf(call);
  useEffect(() => (ring === null ? undefined : playRing(ring, speaker)), [ring, speaker]);
}

function ringOf(call: CallState): Ring | null {
  switch (call.kind) {
    case 'idle':
      return null;
    case 'incoming':
      return call.phase === 'ringing' ? INCOMING_RING : null;
    case 'outgoing':
      return call.phase === 'ringing' ? OUTGOING_RING : null;
  }
}
