import type { AnsweringCommands } from '../answering-api.ts';
import type { Parts } from '../parts.ts';
import { decliningWithText } from './decline-with-text.ts';

/** A person's answers to a call that rings. */
export function answeringCommands({
  calls,
  media,
  notes,
  notices,
}: Pick<Parts, 'calls' | 'media' | 'notes' | 'notices'>): AnsweringCommands {
  const declineWith = decliningWithText({ notes, notices });

  return {
    acceptCall: () => calls.accept(),
    acceptWithVoice() {
      const call = calls.value.get();
      if (call.kind !== 'incoming' || call.phase !== 'ringing') return;
      media.setCameraOff(true);
      calls.accept();
    },
    declineCall: () => calls.decline(),
    declineWithText(text) {
      const call = calls.value.get();
      if (call.kind !== 'incoming' || call.phase !== 'ringing') return;
      declineWith(call, text, () => calls.declineCall(call.callId));
    },
  };
}
