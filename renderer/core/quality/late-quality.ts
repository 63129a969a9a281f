import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkReadings, LinkVerdict, ShownFrame } from '../model-quality.ts';
import { Value } from '../value.ts';
import type { MeasuredMesh, QualityStores } from './call-quality.ts';

/** What reads the links is loaded with the first one that is up: it is a part of calls, not of the first screen. */
export class LateQuality implements QualityStores {
  readonly readings = new Value<ReadonlyMap<string, LinkReadings>>(new Map());
  readonly verdicts = new Value<ReadonlyMap<string, LinkVerdict>>(new Map());
  readonly watchers = new Value(0);
  readonly onFrame = new Listeners<ShownFrame>();

  constructor(mesh: MeasuredMesh, scope: Scope) {
    const stop = scope.add(
      mesh.onChange.add(() => {
        if (mesh.peers.length === 0) return;
        stop();
        // Without it a call goes on, and nobody is told how well.
        void import('./call-quality.ts').then(
          ({ CallQuality }) => void new CallQuality(mesh, this, scope),
          () => undefined,
        );
      }),
    );
  }

  /** A frame is shown; while nobody looks at the numbers that is nothing to note. */
  noteFrame(frame: ShownFrame): void {
    if (this.watchers.get() > 0) this.onFrame.emit(frame);
  }

  /** @returns ends it */
  watch(): () => void {
    this.watchers.update((count) => count + 1);
    let isWatching = true;
    return () => {
      if (isWatching) this.watchers.update((count) => count - 1);
      isWatching = false;
    };
  }
}
