declare global {
  interface AudioContext {
    /** Web Audio API 1.1. Not in every browser, and not yet in TypeScript's library. */
    setSinkId?(sinkId: string): Promise<void>;
  }
  interface AudioContextOptions {
    /** As `setSinkId`, from the start. */
    sinkId?: string;
  }
}

/** One note of a ring: Hz, and seconds from the start of the pattern. */
interface Note {
  frequency: number;
  at: number;
  length: number;
}

export interface Ring {
  notes: readonly Note[];
  /** Seconds from one repetition to the next. */
  period: number;
  /** 0 to 1. */
  volume: number;
}

/** A rising third, twice: audible across a room, and bearable at the tenth repetition. */
export const INCOMING_RING: Ring = {
  notes: [
    { frequency: 659, at: 0, length: 0.35 },
    { frequency: 831, at: 0.18, length: 0.45 },
    { frequency: 659, at: 0.7, length: 0.35 },
    { frequency: 831, at: 0.88, length: 0.6 },
  ],
  period: 2.8,
  volume: 0.25,
};

/** One long low tone, as telephones play to the caller. */
export const OUTGOING_RING: Ring = {
  notes: [
    { frequency: 425, at: 0, length: 1 },
    { frequency: 440, at: 0, length: 1 },
  ],
  period: 4,
  volume: 0.06,
};

/**
 * A context whose sound comes out of that speaker: the default one where none can be chosen, or the chosen one is gone.
 *
 * @param speaker a device id; '' is the system default
 */
export function openSpeaker(speaker: string): AudioContext {
  const context = new AudioContext();
  void context.setSinkId?.(speaker).catch(() => undefined);
  return context;
}

/**
 * A context whose sound comes out of that speaker and of no other: silent where it cannot be had, null where none can be chosen.
 *
 * @param speaker a device id
 */
export function openOnly(speaker: string): AudioContext | null {
  return canOpenOnly() ? new AudioContext({ sinkId: speaker }) : null;
}

/** Whether sound can be sent to a speaker of one's choice, as far as Web Audio makes it. */
export function canOpenOnly(): boolean {
  return 'setSinkId' in AudioContext.prototype;
}

/** What notes of a ring are played into. */
export function openOutput(context: AudioContext, volume: number): AudioNode {
  const output = new GainNode(context, { gain: volume });
  output.connect(context.destination);
  return output;
}

/**
 * Plays a ring repeatedly. A page that was never clicked may not play sound (HTML, 6.4), and notes scheduled meanwhile
 * would all sound at once later; so the ring begins with the first click or key.
 *
 * @param context of the speaker; closed at the end
 * @returns stops it at once
 */
export function playRing(ring: Ring, context: AudioContext): () => void {
  const output = openOutput(context, ring.volume);

  const playOnce = (): void => ring.notes.forEach((note) => playNote(context, output, note));
  let repeating: ReturnType<typeof setInterval> | undefined;
  function followState(): void {
    clearInterval(repeating);
    if (context.state !== 'running') return;
    playOnce();
    repeating = setInterval(playOnce, ring.period * 1_000);
  }

  const listening = new AbortController();
  const { signal } = listening;
  const resume = (): void => void context.resume();
  context.addEventListener('statechange', followState, { signal });
  // `click`, not `pointerdown`: the press may end the ring.
  window.addEventListener('click', resume, { signal });
  window.addEventListener('keydown', resume, { signal });
  followState();
  return () => {
    listening.abort();
    clearInterval(repeating);
    void context.close();
  };
}

export function playNote(context: AudioContext, output: AudioNode, note: Note): void {
  const start = context.currentTime + note.at;
  const end = start + note.length;
  const envelope = context.createGain();
  // Ramps, because a step in volume is audible as a click.
  envelope.gain.setValueAtTime(0, start);
  envelope.gain.linearRampToValueAtTime(1, start + 0.02);
  envelope.gain.setValueAtTime(1, end - 0.12);
  envelope.gain.linearRampToValueAtTime(0, end);
  const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: note.frequency });
  oscillator.connect(envelope).connect(output);
  oscillator.start(start);
  oscillator.stop(end);
}
