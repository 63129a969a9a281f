import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { MediaEffect } from '../model.ts';

/**
 * Takes part in what becomes of a track between the device and the others: it listens to it, or makes another one of it.
 * Its calls come one after another, each after the promise of the one before.
 */
export interface TrackProcessor {
  readonly effect: MediaEffect;
  /** What comes out, which may be what went in; null while it does not run. */
  readonly processedTrack: MediaStreamTrack | null;
  /** Starts on the first device. Rejects when it cannot; what it holds by then is taken back with `destroy`. */
  init(input: MediaStreamTrack): Promise<void>;
  /** Goes on with another device's track. */
  restart(input: MediaStreamTrack): Promise<void>;
  /** Lets go of everything; `init` may follow. The input is not its to stop. */
  destroy(): Promise<void>;
}

/** A processor that could not start or go on. */
export interface EffectFailure {
  effect: MediaEffect;
  /** Name of what it rejected with, for the flight recorder. */
  error: string;
}

/** A device's track, and where that goes which becomes of it. */
export interface ChainInput {
  input: MediaStreamTrack;
  /** Ends when nobody wants it any more. */
  scope: Scope;
  /** Called again with another track when the next feed came to nothing. */
  show: (processed: MediaStreamTrack) => void;
}

/** Processors in a row, each fed by the one before. One that fails is left out until the next device is opened. */
export class ProcessorChain {
  readonly failures = new Listeners<EffectFailure>();
  readonly #processors: readonly TrackProcessor[];
  readonly #running = new Set<TrackProcessor>();
  /** What they run on. */
  #current: ChainInput | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(processors: readonly TrackProcessor[]) {
    this.#processors = processors;
  }

  /**
   * Goes on with another feed; with the one before when nobody wants this one any more by the time it is ready.
   *
   * @returns whether it is used
   */
  process(feed: ChainInput): Promise<boolean> {
    return this.#inTurn(async () => {
      if (feed.scope.ended) return false;
      const used = await this.#put(feed);
      if (used) this.#current = feed;
      else if (this.#current && !this.#current.scope.ended) await this.#put(this.#current);
      return used;
    });
  }

  destroy(): Promise<void> {
    return this.#inTurn(async () => {
      for (const processor of [...this.#running].reverse()) await this.#stop(processor);
      this.#current = null;
    });
  }

  async #put({ input, scope, show }: ChainInput): Promise<boolean> {
    let track = input;
    for (const processor of this.#processors) track = await this.#run(processor, track);
    if (!scope.ended) show(track);
    return !scope.ended;
  }

  async #run(processor: TrackProcessor, input: MediaStreamTrack): Promise<MediaStreamTrack> {
    try {
      await (this.#running.has(processor) ? processor.restart(input) : processor.init(input));
      this.#running.add(processor);
      return processor.processedTrack ?? input;
    } catch (cause) {
      await this.#stop(processor);
      this.failures.emit({ effect: processor.effect, error: cause instanceof Error ? cause.name : 'unknown' });
      return input;
    }
  }

  async #stop(processor: TrackProcessor): Promise<void> {
    this.#running.delete(processor);
    // One that cannot even end has nothing more to give, and must not keep the others from ending.
    await processor.destroy().catch(() => undefined);
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
