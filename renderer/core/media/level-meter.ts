import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { TrackProcessor } from './processors.ts';

const INTERVAL_MS = 66;
const FFT_SIZE = 512;
/** Quiet speech is about -40 dBFS; the meter shows -60 to 0 dBFS as 0 to 1. */
const FLOOR_DB = -60;

/** Measures the loudness of a track about 15 times a second, and passes it on unchanged. */
export class LevelMeter implements TrackProcessor {
  readonly effect = 'level-meter';
  /** 0 to 1. */
  readonly levels = new Listeners<number>();
  /** Measuring ended, because the processor was destroyed. */
  readonly ends = new Listeners<void>();
  #processedTrack: MediaStreamTrack | null = null;
  #context: AudioContext | null = null;
  /** Owns the audio nodes and the timer of the present track. */
  #tap = new Scope();

  get processedTrack(): MediaStreamTrack | null {
    return this.#processedTrack;
  }

  init(input: MediaStreamTrack): Promise<void> {
    return this.restart(input);
  }

  async restart(input: MediaStreamTrack): Promise<void> {
    this.#tap.end();
    this.#tap = new Scope();
    const context = (this.#context ??= new AudioContext());
    const analyser = new AnalyserNode(context, { fftSize: FFT_SIZE });
    const source = context.createMediaStreamSource(new MediaStream([input]));
    source.connect(analyser);
    this.#tap.add(() => source.disconnect());
    const samples = new Float32Array(FFT_SIZE);
    const timer = setInterval(() => {
      // Browsers hold a context back until the page may make sound; capturing or a click allows it.
      if (context.state === 'suspended') void context.resume();
      analyser.getFloatTimeDomainData(samples);
      this.levels.emit(loudness(samples));
    }, INTERVAL_MS);
    this.#tap.add(() => clearInterval(timer));
    this.#processedTrack = input;
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    this.#tap.end();
    this.#processedTrack = null;
    this.ends.emit();
    await this.#context?.close();
    this.#context = null;
  }
}

/** Root mean square in dBFS, mapped to 0 (at or below the floor) to 1 (full scale). */
export function loudness(samples: Float32Array): number {
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  if (meanSquare === 0) return 0;
  const decibel = 10 * Math.log10(meanSquare);
  return Math.min(1, Math.max(0, 1 - decibel / FLOOR_DB));
}
