import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { CALL_SOUNDS, soundOfNotices, type CallSound } from './call-sounds.ts';
import { playOnce } from './play-once.ts';
import { openSpeaker } from './tones.ts';

/**
 * Lets this person hear who comes and goes, as the notices say it, and that their microphone is muted or not. One sound at a
 * time: many who come together are one, and what this person does themselves is heard at once.
 */
export function useCallSounds(): void {
  const session = useSession();
  const on = useStore(session.preferences, (preferences) => preferences.callSounds);

  useEffect(() => {
    if (!on) return;
    let stop: (() => void) | null = null;

    function end(): void {
      stop?.();
      stop = null;
    }

    function play(sound: CallSound): void {
      end();
      stop = playOnce(CALL_SOUNDS[sound], openSpeaker(session.media.getState().selected.speaker), end);
    }

    const ending = [
      session.notices.subscribe((after, before) => {
        const sound = soundOfNotices(after, before);
        if (sound !== null && stop === null) play(sound);
      }),
      session.media.subscribe((after, before) => {
        if (after.muted !== before.muted) play(after.muted ? 'muted' : 'unmuted');
      }),
      end,
    ];
    return () => ending.forEach((one) => one());
  }, [on, session]);
}
