import type { TrackProcessor } from '../../renderer/core/media/processors.ts';

/** A processor that does as an effect on the picture would: it makes a track of its own. */
export class FakeProcessor implements TrackProcessor {
  readonly effect = 'level-meter';
  processedTrack: MediaStreamTrack | null = null;
  readonly calls: string[] = [];
  failsNext = false;
  /** What it waits for before it is ready. */
  ready: Promise<void> = Promise.resolve();

  init(input: MediaStreamTrack): Promise<void> {
    return this.#run('init', input);
  }

  restart(input: MediaStreamTrack): Promise<void> {
    this.processedTrack?.stop();
    return this.#run('restart', input);
  }

  destroy(): Promise<void> {
    this.calls.push('destroy');
    this.processedTrack?.stop();
    this.processedTrack = null;
    return Promise.resolve();
  }

  async #run(call: string, input: MediaStreamTrack): Promise<void> {
    this.calls.push(`${call} ${input.getSettings().deviceId}`);
    await this.ready;
    if (this.failsNext) {
      this.failsNext = false;
      throw new TypeError('no model');
    }
    this.processedTrack = input.clone();
  }
}
