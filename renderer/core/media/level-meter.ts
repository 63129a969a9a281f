const INTERVAL_MS = 66;
const FFT_SIZE = 512;
/** Quiet speech is about -40 dBFS; the meter shows -60 to 0 dBFS as 0 to 1. */
const FLOOR_DB = -60;

/** Measures the loudness of one track some 15 times a second while it has one. */
export class LevelMeter {
  readonly #onLevel: (level: number) => void;
  #context: AudioContext | null = null;
  #source: MediaStreamAudioSourceNode | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** @param onLevel gets 0 to 1 */
  constructor(onLevel: (level: number) => void) {
    this.#onLevel = onLevel;
  }

  watch(track: MediaStreamTrack | null): void {
    this.#source?.disconnect();
    this.#source = null;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (!track) return this.#onLevel(0);
    const context = (this.#context ??= new AudioContext());
    const analyser = new AnalyserNode(context, { fftSize: FFT_SIZE });
    this.#source = context.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(analyser);
    const samples = new Float32Array(FFT_SIZE);
    this.#timer = setInterval(() => {
      // Browsers hold a context back until the page may make sound; capturing or a click allows it.
      if (context.state === 'suspended') void context.resume();
      analyser.getFloatTimeDomainData(samples);
      this.#onLevel(loudness(samples));
    }, INTERVAL_MS);
  }
}

/** Root mean square in dBFS, mapped to 0 (at or below the floor) to 1 (full scale). */
export function loudness(samples: Float32Array): number {
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  if (meanSquare === 0) return 0;
  const decibel = 10 * Math.log10(meanSquare);
  return Math.min(1, Math.max(0, 1 - decibel / FLOOR_DB));
}
