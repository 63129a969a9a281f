import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { MediaEffect } from '../model.ts';

/**
 * Processes a track between the device and the peers: analyses it, or makes another track of it. Its methods are called
 * one after another, each after the promise of the one before.
 */
export interface TrackProcessor {
  readonly effect: MediaEffect;
  /** The output, which may be the input track; null while it does not run. */
  readonly processedTrack: MediaStreamTrack | null;
  /** Starts with the first device's track. When it rejects, `destroy` is called to release what it holds. */
  init(input: MediaStreamTrack): Promise<void>;
  /** Continues with another device's track. */
  restart(input: MediaStreamTrack): Promise<void>;
  /** Releases everything but the input, which belongs to the caller. `init` may be called again. */
  destroy(): Promise<void>;
}

/** A processor that could not start or go on. */
export interface EffectFailure {
  effect: MediaEffect;
  /** Name of the error, for the flight recorder. */
  error: string;
}

/** A device's track, and the receiver of its processed form. */
export interface ChainInput {
  input: MediaStreamTrack;
  /** Ends when the track is not wanted any more. */
  scope: Scope;
  /** Receives the processed track; called again with another one when a later input was not used. */
  show: (processed: MediaStreamTrack) => void;
}

/**
 * Processors in a row; each gets the output of the one before. One that fails is left out until the next device is
 * opened.
 */
export class ProcessorChain {
  readonly failures = new Listeners<EffectFailure>();
  readonly #processors: readonly TrackProcessor[];
  readonly #running = new Set<TrackProcessor>();
  /** The input that the processors run on. */
  #current: ChainInput | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(processors: readonly TrackProcessor[]) {
    this.#processors = processors;
  }

  /**
   * Switches to another input. When that is not wanted any more by the time it is ready, returns to the one before.
   *
   * @returns whether the new input is used
   */
  process(next: ChainInput): Promise<boolean> {
    return this.#inTurn(async () => {
      if (next.scope.ended) return false;
      const used = await this.#put(next);
      if (used) this.#current = next;
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
    // A processor whose `destroy` fails must not keep the others from ending.
    await processor.destroy().catch(() => undefined);
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
