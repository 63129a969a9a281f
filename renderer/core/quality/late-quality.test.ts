import { describe, expect, it } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { ShownFrame } from '../model-quality.ts';
import { LateQuality } from './late-quality.ts';

describe('LateQuality', () => {
  it('counts who watches, each once', () => {
    const scope = new Scope();
    const quality = new LateQuality({ peers: [], onChange: new Listeners<void>() }, scope);
    const [one, other] = [quality.watch(), quality.watch()];
    one();
    one();
    expect(quality.watchers.get()).toBe(1);
    other();
    expect(quality.watchers.get()).toBe(0);
    scope.end();
  });

  it('hands frames on only while somebody watches', () => {
    const scope = new Scope();
    const quality = new LateQuality({ peers: [], onChange: new Listeners<void>() }, scope);
    const handedOn: ShownFrame[] = [];
    quality.onFrame.add((one) => handedOn.push(one));
    const frame = { peerId: 'p0', picture: 'camera', metadata: {} as VideoFrameCallbackMetadata } as const;
    quality.noteFrame(frame);
    const stop = quality.watch();
    quality.noteFrame(frame);
    stop();
    quality.noteFrame(frame);
    expect(handedOn).toEqual([frame]);
    scope.end();
  });
});
