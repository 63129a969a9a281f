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

/** What a speaker may take to open, ms: a headset that slept takes the most. */
const OPENING_MS = 1_000;

/**
 * Plays a ring one time, in a page that was clicked.
 *
 * @param context of the speaker; closed at the end
 * @returns stops it at once
 */
export function playOnce(ring: Ring, context: AudioContext, onEnd: () => void): () => void {
  const output = openOutput(context, ring.volume);
  for (const note of ring.notes) playNote(context, output, note);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The notes wait for the speaker, and so does their end.
  function followState(): void {
    clearTimeout(timer);
    timer = setTimeout(onEnd, ring.period * 1_000 + (context.state === 'running' ? 0 : OPENING_MS));
  }
  const listening = new AbortController();
  context.addEventListener('statechange', followState, { signal: listening.signal });
  followState();
  return () => {
    listening.abort();
    clearTimeout(timer);
    void context.close();
  };
}
