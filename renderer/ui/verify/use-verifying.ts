import { useState } from 'react';
import type { Participant, Verification } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

interface Verifying {
  /** For the dialog; null while it is closed. */
  shown: { participant: Participant; verification: Verification } | null;
  start: (peerId: string) => void;
  close: () => void;
}

/** With whom this person compares codes. Only what they began opens the dialog: what somebody else asks is an offer. */
export function useVerifying(participants: readonly Participant[]): Verifying {
  const session = useSession();
  const [peerId, setPeerId] = useState<string | null>(null);
  const participant = participants.find((one) => one.peerId === peerId);
  const verification = participant?.verification ?? null;
  return {
    shown: participant && verification && isBegun(verification) ? { participant, verification } : null,
    start(other) {
      setPeerId(other);
      session.verify(other);
    },
    close() {
      if (peerId !== null) session.closeVerification(peerId);
      setPeerId(null);
    },
  };
}

function isBegun(verification: Verification): boolean {
  return verification.kind !== 'idle' && !(verification.kind === 'asked' && verification.by === 'them');
}
