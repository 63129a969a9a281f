import { describe, expect, it } from 'vitest';
import type { Participant } from '../../core/model.ts';
import { SOMEBODY } from '../../../tests/support/fake-participant.ts';
import {
  arrange,
  AUTOMATIC,
  changeView,
  chooseMode,
  nextSpeaker,
  shareOrder,
  stageItems,
  togglePin,
  viewWithShares,
  type StageItem,
  type StageView,
} from './stage-view.ts';

const STREAM = {} as MediaStream;

function participant(
  peerId: string,
  options: { self?: boolean; sharing?: boolean; speaking?: boolean; camera?: 'on' | 'off' } = {},
): Participant {
  return {
    ...SOMEBODY,
    peerId,
    name: peerId,
    self: options.self ?? false,
    camera: options.camera ?? 'on',
    speaking: options.speaking ?? false,
    share: options.sharing
      ? {
          stream: STREAM,
          sound: null,
          mode: 'text',
          paused: false,
          still: false,
          marked: false,
          canPoint: false,
          canFollow: false,
          waits: false,
        }
      : null,
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

describe('nextSpeaker', () => {
  const me = participant('me', { self: true, speaking: true });
  const ann = participant('ann', { speaking: true });
  const ben = participant('ben', { speaking: true });

  it('stays with whoever speaks, and goes to another only when they stop', () => {
    expect(nextSpeaker('ben', [me, ann, ben])).toBe('ben');
    expect(nextSpeaker('ben', [me, ann, participant('ben')])).toBe('ann');
    expect(nextSpeaker('ben', [me, participant('ann'), participant('ben')])).toBe('ben');
  });

  it('is never oneself, and somebody from the start', () => {
    expect(nextSpeaker(null, [me, participant('ann')])).toBe('ann');
    expect(nextSpeaker('gone', [me, participant('ann'), ben])).toBe('ben');
    expect(nextSpeaker(null, [me])).toBeNull();
  });
});

describe('arrange', () => {
  const me = participant('me', { self: true });
  const ann = participant('ann', { sharing: true });
  const dark = participant('ben', { camera: 'off' });
  const three = stageItems([me, participant('ann'), participant('ben')]);
  const oneShare = stageItems([me, ann, participant('ben')]);
  const twoShares = stageItems([me, ann, participant('ben', { sharing: true })]);
  const keys = (items: readonly StageItem[]) => items.map(({ key }) => key);

  /** What is shown how, by keys. */
  function shown(view: Partial<StageView>, items: readonly StageItem[], shares: string[] = [], speaker = 'ben') {
    const arrangement = arrange({ ...AUTOMATIC, ...view }, items, shares, speaker);
    switch (arrangement.kind) {
      case 'grid':
        return { grid: keys(arrangement.tiles) };
      case 'pair':
        return { other: arrangement.other.key, own: arrangement.own.key };
      case 'spotlight':
        return { large: keys(arrangement.large), strip: keys(arrangement.strip) };
    }
  }

  it('gives the stage to the other of two, unless a grid is asked for', () => {
    const two = stageItems([me, participant('ann')]);
    expect(shown({}, two)).toEqual({ other: 'person:ann', own: 'person:me' });
    expect(shown({ mode: 'speaker' }, two, [], 'ann')).toEqual({ other: 'person:ann', own: 'person:me' });
    expect(shown({ mode: 'grid' }, two)).toEqual({ grid: ['person:ann', 'person:me'] });
    expect(shown({}, stageItems([me]))).toEqual({ grid: ['person:me'] });
  });

  it('is a grid of everybody else and oneself while nobody shares', () => {
    expect(shown({}, three)).toEqual({ grid: ['person:ann', 'person:ben', 'person:me'] });
  });

  it.each(['share-only', 'speaker', 'auto'] as const)(
    'whoever is held is seen first beside a share, in the view %s',
    (mode) => {
      const held = { ...participant('cem'), isHeld: true };
      const items = stageItems([me, ann, participant('ben'), held]);
      const { strip } = shown({ mode, onlyCameras: true }, items, ['share:ann']) as { strip: string[] };
      expect(strip[0]).toBe('person:cem');
    },
  );

  it('has the newest share large, and the people beside it', () => {
    const strip = ['person:ann', 'person:ben', 'person:me'];
    expect(shown({}, oneShare, ['share:ann'])).toEqual({ large: ['share:ann'], strip });
    expect(shown({}, twoShares, ['share:ben', 'share:ann'])).toEqual({
      large: ['share:ann'],
      strip: ['person:ann', 'person:ben', 'share:ben', 'person:me'],
    });
  });

  it('has all shares large when asked to', () => {
    expect(shown({ allShares: true }, twoShares, ['share:ben', 'share:ann'])).toEqual({
      large: ['share:ben', 'share:ann'],
      strip: ['person:ann', 'person:ben', 'person:me'],
    });
  });

  it('has whoever speaks large, or alone beside a share', () => {
    expect(shown({ mode: 'speaker' }, three)).toEqual({ large: ['person:ben'], strip: ['person:ann', 'person:me'] });
    expect(shown({ mode: 'speaker' }, oneShare, ['share:ann'])).toEqual({
      large: ['share:ann'],
      strip: ['person:ben'],
    });
  });

  it('has only what is shared, while something is', () => {
    expect(shown({ mode: 'share-only' }, oneShare, ['share:ann'])).toEqual({ large: ['share:ann'], strip: [] });
    expect(shown({ mode: 'share-only' }, three)).toEqual({ grid: ['person:ann', 'person:ben', 'person:me'] });
  });

  it('is automatic again once nothing is shared any more', () => {
    const alone = chooseMode(AUTOMATIC, 'share-only', ['share:ann']);
    expect(viewWithShares(alone, ['share:ann'])).toBe(alone);
    expect(viewWithShares(alone, [])).toEqual(AUTOMATIC);
    const grid = chooseMode(AUTOMATIC, 'grid', []);
    expect(viewWithShares(grid, [])).toBe(grid);
  });

  it('leaves out who has no picture when asked to, but not the last one besides oneself', () => {
    const some = stageItems([me, participant('ann'), dark]);
    expect(shown({ onlyCameras: true, mode: 'grid' }, some)).toEqual({ grid: ['person:ann', 'person:me'] });
    expect(shown({ onlyCameras: true }, stageItems([dark]))).toEqual({ grid: ['person:ben'] });
    expect(shown({ onlyCameras: true }, stageItems([me, dark]))).toEqual({ other: 'person:ben', own: 'person:me' });
    const held = stageItems([me, participant('ann'), { ...dark, isHeld: true }]);
    expect(shown({ onlyCameras: true }, held)).toEqual({ grid: ['person:ben', 'person:ann', 'person:me'] });
  });

  it('keeps what was pinned while it is there, and has the share large again after', () => {
    const pinned = togglePin(AUTOMATIC, 'person:ben', false, ['share:ann']);
    expect(shown(pinned, oneShare, ['share:ann'])).toMatchObject({ large: ['person:ben'] });
    expect(shown(pinned, stageItems([me, ann]), ['share:ann'])).toMatchObject({ large: ['share:ann'] });
    const freed = togglePin(pinned, 'person:ben', true, ['share:ann']);
    expect(shown(freed, oneShare, ['share:ann'])).toMatchObject({ large: ['share:ann'] });
  });

  it('goes back to the grid, until somebody else shares', () => {
    const grid = togglePin(AUTOMATIC, 'share:ann', true, ['share:ann']);
    expect(shown(grid, oneShare, ['share:ann'])).toHaveProperty('grid');
    expect(shown(grid, twoShares, ['share:ann', 'share:ben'])).toMatchObject({ large: ['share:ben'] });
  });

  it('shows what is chosen in the menu, whatever was pinned', () => {
    const pinned = togglePin(AUTOMATIC, 'person:ben', false, []);
    expect(shown(chooseMode(pinned, 'grid', ['share:ann']), oneShare, ['share:ann'])).toHaveProperty('grid');
    expect(shown(chooseMode(pinned, 'auto', []), three)).toHaveProperty('grid');
    const shares = ['share:ann', 'share:ben'];
    expect(shown(changeView(pinned, { onlyCameras: true }), three)).toMatchObject({ large: ['person:ben'] });
    expect(shown(changeView(pinned, { allShares: true }), twoShares, shares)).toMatchObject({ large: shares });
  });
});
