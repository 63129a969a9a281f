import type { Answering } from '../answering-api.ts';
import type { Parts } from '../parts.ts';

/** A person's answers to a call that rings. */
export function answeringCommands({ calls, media }: Pick<Parts, 'calls' | 'media'>): Answering {
  return {
    acceptCall: () => calls.accept(),
    acceptWithVoice() {
      const call = calls.value.get();
      if (call.kind !== 'incoming' || call.phase !== 'ringing') return;
      media.setCameraOff(true);
      calls.accept();
    },
    declineCall: () => calls.decline(),
  };
}
