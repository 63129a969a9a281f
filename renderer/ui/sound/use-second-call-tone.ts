import { useEffect } from 'react';
import { useSession } from '../session-context.tsx';
import { SECOND_CALL_TONE } from './call-sounds.ts';
import { playOnce } from './play-once.ts';
import { secondSpeaker } from './second-speaker.ts';
import { openOnly, openSpeaker } from './tones.ts';

/** Lets this person hear once that somebody calls into their call, where calls are loud, on every speaker on which calls ring; it is a call, whatever else they want to hear. */
export function useSecondCallTone(): void {
  const session = useSession();
  useEffect(() => {
    const playing = new Set<() => void>();

    function end(): void {
      for (const stop of playing) stop();
      playing.clear();
    }

    /** To its end there: one speaker opens later than the other. */
    function playOn(context: AudioContext): void {
      const stop = playOnce(SECOND_CALL_TONE, context, () => {
        stop();
        playing.delete(stop);
      });
      playing.add(stop);
    }

    function play(): void {
      end();
      const media = session.media.getState();
      const second = secondSpeaker(media, session.preferences.getState().alsoRingOn);
      const contexts = [openSpeaker(media.selected.speaker), second === null ? null : openOnly(second)];
      for (const context of contexts) if (context !== null) playOn(context);
    }

    const unsubscribe = session.loudCalls.subscribe((after, before) => {
      const came = after.filter((id) => !before.includes(id));
      if (session.secondCalls.getState().some(({ callId }) => came.includes(callId))) play();
    });
    return () => {
      unsubscribe();
      end();
    };
  }, [session]);
}
