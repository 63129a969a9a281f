import type { AnsweringCommands } from '../answering-api.ts';
import type { Parts } from '../parts.ts';

/** A person's answers to a call that rings. */
export function answeringCommands({
  calls,
  media,
  notes,
  notices,
}: Pick<Parts, 'calls' | 'media' | 'notes' | 'notices'>): AnsweringCommands {
  /** Of the call that is being declined with a text, from the first one on. */
  let declining = '';

  async function declineWith(text: string): Promise<void> {
    const call = calls.value.get();
    if (call.kind !== 'incoming' || call.phase !== 'ringing' || call.callId === declining) return;
    declining = call.callId;
    const to = call.from;
    // The text goes first: a guest without the list may write to nobody but who rings it.
    const outcome = await notes.send(to, text, () => calls.declineCall(call.callId));
    if (outcome !== 'sent') notices.notify({ kind: 'note-failed', to, reason: outcome });
  }

  return {
    acceptCall: () => calls.accept(),
    acceptWithVoice() {
      const call = calls.value.get();
      if (call.kind !== 'incoming' || call.phase !== 'ringing') return;
      media.setCameraOff(true);
      calls.accept();
    },
    declineCall: () => calls.decline(),
    declineWithText: (text) => void declineWith(text),
  };
}
