import type { NoticeEntry } from '../../core/model.ts';
import type { Ring } from './tones.ts';

/** What is heard in a call beside the voices. */
export type CallSound = 'joined' | 'left' | 'muted' | 'unmuted';

/** Short and low, since people talk: up for who comes and for a microphone that is on, down for the contrary. */
export const CALL_SOUNDS: Readonly<Record<CallSound, Ring>> = {
  joined: pair(523, 784, 0.08),
  left: pair(784, 523, 0.08),
  muted: pair(440, 330, 0.05),
  unmuted: pair(330, 440, 0.05),
};

/** Somebody calls this person, who is in a call. */
export const SECOND_CALL_TONE: Ring = pair(659, 831, 0.1);

/** The sound for the notices that came; of several it is one. */
export function soundOfNotices(after: readonly NoticeEntry[], before: readonly NoticeEntry[]): CallSound | null {
  const shown = new Set(before.map(({ id }) => id));
  const came = after.filter(({ id }) => !shown.has(id)).map(({ kind }) => kind);
  if (came.includes('joined')) return 'joined';
  return came.includes('left') || came.includes('lost') ? 'left' : null;
}

/** @param volume 0 to 1 */
function pair(first: number, second: number, volume: number): Ring {
  const notes = [
    { frequency: first, at: 0, length: 0.16 },
    { frequency: second, at: 0.11, length: 0.22 },
  ];
  return { notes, period: 0.4, volume };
}
