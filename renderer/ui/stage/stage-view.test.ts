import { describe, expect, it } from 'vitest';
import type { Participant } from '../../core/model.ts';
import { shareOrder, spotlightKey, stageItems, togglePin, type StageView } from './stage-view.ts';

const STREAM = {} as MediaStream;
const AUTO: StageView = { kind: 'auto' };

function participant(peerId: string, options: { self?: boolean; sharing?: boolean } = {}): Participant {
  return {
    peerId,
    name: peerId,
    self: options.self ?? false,
    isGuest: false,
    ringing: false,
    isHeld: false,
    isBlocked: false,
    isNew: false,
    introducedBy: null,
    isUnseen: false,
    link: 'connected',
    everConnected: true,
    tampered: false,
    microphone: 'on',
    camera: 'on',
    speaking: false,
    cameraStream: null,
    audioStream: null,
    share: options.sharing ? { stream: STREAM, mode: 'text', paused: false, canPoint: false } : null,
    verification: null,
  };
}

describe('stageItems', () => {
  it('shows a share beside its owner, but not the own one', () => {
    const items = stageItems([participant('me', { self: true, sharing: true }), participant('ann', { sharing: true })]);
    expect(items.map((item) => item.key)).toEqual(['person:me', 'person:ann', 'share:ann']);
  });
});

describe('shareOrder', () => {
  const nobody = stageItems([participant('ann'), participant('ben')]);
  const ann = stageItems([participant('ann', { sharing: true }), participant('ben')]);
  const ben = stageItems([participant('ann'), participant('ben', { sharing: true })]);
  const both = stageItems([participant('ann', { sharing: true }), participant('ben', { sharing: true })]);

  it('has the newest share last, wherever its owner stands in the roster', () => {
    expect(shareOrder(shareOrder([], ann), both)).toEqual(['share:ann', 'share:ben']);
    expect(shareOrder(shareOrder([], ben), both)).toEqual(['share:ben', 'share:ann']);
  });

  it('counts a share that ended and came again as new', () => {
    const annThenBen = shareOrder(shareOrder([], ann), both);
    expect(shareOrder(shareOrder(annThenBen, ben), both)).toEqual(['share:ben', 'share:ann']);
  });

  it('is the same array while nothing changes', () => {
    const order = shareOrder([], both);
    expect(shareOrder(order, both)).toBe(order);
    expect(shareOrder(order, nobody)).toEqual([]);
  });
});

describe('spotlightKey', () => {
  const people = stageItems([participant('me', { self: true }), participant('ann'), participant('ben')]);
  const oneShare = stageItems([participant('ann', { sharing: true }), participant('ben')]);
  const twoShares = stageItems([participant('ann', { sharing: true }), participant('ben', { sharing: true })]);

  it('is a grid while nobody shares', () => {
    expect(spotlightKey(AUTO, people, [])).toBeNull();
  });

  it('brings the newest share to the front', () => {
    expect(spotlightKey(AUTO, oneShare, ['share:ann'])).toBe('share:ann');
    expect(spotlightKey(AUTO, twoShares, ['share:ben', 'share:ann'])).toBe('share:ann');
  });

  it('keeps what was pinned while it is there', () => {
    const pinned = togglePin('share:ann', 'person:ben', ['share:ann']);
    expect(spotlightKey(pinned, oneShare, ['share:ann'])).toBe('person:ben');
    expect(spotlightKey(pinned, stageItems([participant('ann')]), [])).toBeNull();
  });

  it('goes back to the grid, until somebody else shares', () => {
    const grid = togglePin('share:ann', 'share:ann', ['share:ann']);
    expect(spotlightKey(grid, oneShare, ['share:ann'])).toBeNull();
    expect(spotlightKey(grid, twoShares, ['share:ann', 'share:ben'])).toBe('share:ben');
  });
});
