import { describe, expect, it } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
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
});
