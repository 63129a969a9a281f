import { RecentSet } from '../../../signaling/basics/recent-set.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Caller } from '../model.ts';
import type { Parts } from '../parts.ts';

/** Declines a call and sends its caller a text; of one call the first text counts. */
export type DeclineWithText = (call: { callId: string; from: Caller }, text: string, decline: () => void) => void;

export function decliningWithText({ notes, notices }: Pick<Parts, 'notes' | 'notices'>): DeclineWithText {
  /** Calls that are being declined, from the first text on; there is one besides the second calls. */
  const declining = new RecentSet<string>(LIMITS.secondCalls + 1);

  async function send(to: Caller, text: string, decline: () => void): Promise<void> {
    // The text goes first: a guest without the list may write to nobody but who rings it.
    const outcome = await notes.send(to, text, decline);
    if (outcome !== 'sent') notices.notify({ kind: 'note-failed', to, text, reason: outcome });
  }

  return ({ callId, from }, text, decline) => {
    if (declining.has(callId)) return;
    declining.add(callId);
    void send(from, text, decline);
  };
}
