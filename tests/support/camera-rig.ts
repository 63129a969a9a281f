import { expect, vi } from 'vitest';
import { Source } from '../../renderer/core/media/source.ts';
import type { TrackProcessor } from '../../renderer/core/media/processors.ts';
import type { SourceEvent } from '../../renderer/core/media/source.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { CAMERA_1, CAMERA_2, FakeMedia, settle } from './fake-media.ts';

/** Two cameras of a fake computer, with fake timers. */
export class CameraRig {
  readonly computer: FakeMedia;
  /** Ends the sources. */
  readonly owner = new Scope();

  constructor() {
    vi.useFakeTimers();
    this.computer = new FakeMedia([CAMERA_1, CAMERA_2]).install();
  }

  /** A source of the camera, and what it tells. */
  camera(...processors: TrackProcessor[]): { source: Source; events: SourceEvent[] } {
    const source = new Source('camera', processors, this.owner);
    const events: SourceEvent[] = [];
    source.events.add((event) => events.push(event));
    return { source, events };
  }

  /** The device of each track that runs. */
  get live(): string[] {
    return this.computer.liveTracks.map(({ deviceId }) => deviceId);
  }

  /** Ends the sources, and looks whether anything is left. */
  async end(): Promise<void> {
    this.owner.end();
    await settle();
    expect(this.live, 'tracks left over').toEqual([]);
    expect(this.computer.listenersInAll, 'listeners left over').toBe(0);
    expect(vi.getTimerCount(), 'timers left over').toBe(0);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}
