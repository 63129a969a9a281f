import { useEffect } from 'react';
import type { CallState } from '../../core/model.ts';
import { INCOMING_RING, openOnly, openSpeaker, OUTGOING_RING, playRing, type Ring } from './tones.ts';

/**
 * Rings on the chosen speaker as long as the call does.
 *
 * @param second id of a speaker on which a call that comes in rings too; null for none
 */
export function useRing(call: CallState, speaker: string, second: string | null): void {
  const ring = ringOf(call);
  useEffect(() => (ring === null ? undefined : playRing(ring, openSpeaker(speaker))), [ring, speaker]);
  const alsoOn = ring === INCOMING_RING ? second : null;
  useEffect(() => {
    const context = alsoOn === null ? null : openOnly(alsoOn);
    return context === null ? undefined : playRing(INCOMING_RING, context);
  }, [alsoOn]);
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
