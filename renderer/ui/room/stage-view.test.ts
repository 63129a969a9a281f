import { describe, expect, it } from 'vitest';
import type { Participant } from '../../core/model.ts';
import { spotlightKey, stageItems, togglePin, type StageView } from './stage-view.ts';

const STREAM = {} as MediaStream;
const AUTO: StageView = { kind: 'auto' };

function participant(peerId: string, options: { self?: boolean; sharing?: boolean } = {}): Participant {
  return {
    peerId,
    name: peerId,
    self: options.self ?? false,
    ringing: false,
    link: 'connected',
    microphone: 'on',
    camera: 'on',
    speaking: false,
    cameraStream: null,
    audioStream: null,
    share: options.sharing ? { stream: STREAM, mode: 'text' } : null,
  };
}

describe('stageItems', () => {
  it('shows a share beside its owner, but not the own one', () => {
    const items = stageItems([participant('me', { self: true, sharing: true }), participant('ann', { sharing: true })]);
    expect(items.map((item) => item.key)).toEqual(['person:me', 'person:ann', 'share:ann']);
  });
});

describe('spotlightKey', () => {
  const people = stageItems([participant('me', { self: true }), participant('ann'), participant('ben')]);
  const oneShare = stageItems([participant('ann', { sharing: true }), participant('ben')]);
  const twoShares = stageItems([participant('ann', { sharing: true }), participant('ben', { sharing: true })]);

  it('is a grid while nobody shares', () => {
    expect(spotlightKey(AUTO, people)).toBeNull();
  });

  it('brings a share to the front', () => {
    expect(spotlightKey(AUTO, oneShare)).toBe('share:ann');
  });

  it('keeps what was pinned while it is there', () => {
    const pinned = togglePin(AUTO, 'person:ben', oneShare);
    expect(spotlightKey(pinned, oneShare)).toBe('person:ben');
    expect(spotlightKey(pinned, stageItems([participant('ann')]))).toBeNull();
  });

  it('goes back to the grid, until somebody else shares', () => {
    const grid = togglePin(AUTO, 'share:ann', oneShare);
    expect(spotlightKey(grid, oneShare)).toBeNull();
    expect(spotlightKey(grid, twoShares)).toBe('share:ben');
  });
});
