import { openOutput, playNote, type Ring } from './tones.ts';

/** Three rising notes, to find out which speaker they come from. */
export const TEST_TONE: Ring = {
  notes: [
    { frequency: 523, at: 0, length: 0.5 },
    { frequency: 659, at: 0.4, length: 0.5 },
    { frequency: 784, at: 0.8, length: 0.9 },
  ],
  period: 2,
  volume: 0.25,
};

/**
 * Plays a ring one time, in a page that was clicked.
 *
 * @param context of the speaker; closed at the end
 * @returns stops it at once
 */
export function playOnce(ring: Ring, context: AudioContext, onEnd: () => void): () => void {
  const output = openOutput(context, ring.volume);
  for (const note of ring.notes) playNote(context, output, note);
  const timer = setTimeout(onEnd, ring.period * 1_000);
  return () => {
    clearTimeout(timer);
    void context.close();
  };
}
