import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { at, DrawingRig, peer, strokeOn } from '../../../tests/support/drawing-rig.ts';

describe('Drawings', () => {
  let rig: DrawingRig;

  beforeEach(() => {
    vi.useFakeTimers();
    rig = new DrawingRig();
  });
  afterEach(() => {
    rig.scope.end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('[DRAW-6] who comes later, or back, is told what there is', () => {
    rig.pen.start('anna');
    rig.pen.choose({ stays: true });
    rig.drawLine();
    rig.pen.choose({ tool: 'text' });
    rig.pen.begin(at(0.3));
    expect(rig.pen.write(at(0.3), ' here ')).toBe(true);
    expect(rig.pen.write(at(0.3), ' ')).toBe(false);
    expect(rig.open('cleo')).toEqual([
      { kind: 'board', board: null, allowed: false },
      { kind: 'marks', ids: [1, 2] },
      { ...strokeOn('anna', 'board-1'), places: [at(0.1), at(0.2)] },
      { kind: 'text', id: 2, of: 'anna', board: 'board-1', stays: true, at: at(0.3), text: 'here' },
    ]);
  });

  it('[DRAW-2] another screen, "Clear all" and a change of who may draw are another board', () => {
    const boards = new Set([rig.shareNow()]);
    rig.deliver('cleo', strokeOn('ben', [...boards][0]!));
    rig.pen.start('ben');
    rig.pen.choose({ stays: true });
    rig.drawLine();
    expect(rig.seen).toHaveLength(2);
    rig.drawings.clearBoard();
    vi.advanceTimersByTime(16);
    expect(rig.seen).toEqual([]);
    boards.add(rig.toldBoard);
    boards.add(rig.shareNow());
    rig.preferences.value.set({ letOthersDraw: false });
    expect(rig.sent.at(-1)).toMatchObject({ kind: 'board', allowed: false });
    boards.add(rig.toldBoard);
    expect(boards.size).toBe(4);
    for (const board of boards) rig.deliver('cleo', strokeOn('ben', board, 90));
    expect(rig.seen).toEqual([]);
    // The sharer may, all the same.
    rig.pen.start('ben');
    rig.drawLine();
    expect(rig.seen).toEqual([expect.stringContaining('ben on ben')]);
    rig.share.state.set({ kind: 'none' });
    expect(rig.sent.at(-1)).toEqual({ kind: 'board', board: null, allowed: false });
  });

  it('[DRAW-2] nobody clears what another shares, nor draws there by a word of their own', () => {
    const board = rig.shareNow();
    rig.deliver('cleo', strokeOn('ben', board));
    rig.deliver('anna', { kind: 'board', board, allowed: true });
    rig.deliver('anna', { kind: 'board', board: null, allowed: false });
    rig.deliver('nobody', strokeOn('ben', board, 3));
    expect(rig.seen).toEqual(['cleo on ben 1']);
  });

  it.each([
    ['whoever drew leaves', () => rig.mesh.peers.splice(1, 1)],
    ['whoever drew is held', () => rig.mesh.peers.splice(1, 1, peer('cleo', false))],
    ['the sharer leaves', () => rig.mesh.peers.splice(0, 1)],
    [
      'the sharer comes back as another visit',
      () => rig.mesh.peers.splice(0, 1, { ...peer('anna'), member: { peerId: 'anna', visit: 'new' } }),
    ],
  ])('[DRAW-8] marks go when %s', (_who, change) => {
    rig.deliver('cleo', strokeOn('anna', 'board-1'));
    expect(rig.seen).toEqual(['cleo on anna 1']);
    change();
    rig.mesh.onChange.emit();
    vi.advanceTimersByTime(16);
    expect(rig.seen).toEqual([]);
  });

  it('[DRAW-8] ends with the share, and what fades is gone by itself', () => {
    rig.pen.start('anna');
    rig.drawLine();
    expect(rig.seen).toHaveLength(1);
    vi.advanceTimersByTime(LIMITS.markMs);
    expect(rig.seen).toEqual([]);
    rig.deliver('anna', { kind: 'board', board: null, allowed: false });
    expect(rig.state.target).toBeNull();
  });

  it('what others send is shown at most once a frame', () => {
    let shownTimes = 0;
    rig.drawings.value.store.subscribe(() => (shownTimes += 1));
    for (let id = 1; id <= 300; id += 1) rig.topic.deliver('cleo', strokeOn('anna', 'board-1', id));
    vi.advanceTimersByTime(16);
    expect(shownTimes).toBeGreaterThan(0);
    expect(shownTimes).toBeLessThanOrEqual(2);
    expect(rig.seen.at(-1)).toBe('cleo on anna 300');
  });
});
