import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { at, DrawingRig, strokeOn } from '../../../tests/support/drawing-rig.ts';

describe('Pen', () => {
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

  it('[DRAW-3] tells nothing before the person draws, and nothing where they may not', () => {
    const before = rig.sent.length;
    rig.drawLine();
    for (const nobody of ['cleo', 'ben', 'nobody']) {
      rig.pen.start(nobody);
      rig.drawLine();
    }
    rig.deliver('anna', { kind: 'board', board: 'board-2', allowed: false });
    rig.pen.start('anna');
    rig.drawLine();
    expect(rig.sent.length).toBe(before);
    expect(rig.state).toMatchObject({ target: null, open: [], marks: [] });
  });

  it('[DRAW-5] a stroke is told as it grows, whole, and at most 30 times a second', () => {
    rig.pen.start('anna');
    const before = rig.sent.length;
    rig.pen.begin(at(0));
    for (let moved = 1; moved <= 500; moved += 1) {
      rig.pen.extend(at(moved / 1_000));
      vi.advanceTimersByTime(2);
    }
    rig.pen.end();
    const told = rig.sent.slice(before);
    expect(told.length).toBeLessThanOrEqual(LIMITS.strokeFramesPerSecond + 3);
    expect(told.length).toBeGreaterThan(20);
    const places = told.flatMap((frame) => ('places' in frame ? frame.places : []));
    expect(places).toEqual(Array.from({ length: 501 }, (_, moved) => at(moved / 1_000)));
    expect(told.at(-1)).toMatchObject({ done: true });
    vi.advanceTimersByTime(16);
    expect(rig.state.marks[0]).toMatchObject({ peerId: 'ben', of: 'anna', isDone: true });
  });

  it('[DRAW-7] a pen goes on as another stroke where one is full', () => {
    rig.pen.start('anna');
    rig.pen.choose({ stays: true });
    rig.pen.begin(at(0));
    for (let moved = 1; moved < 2 * LIMITS.strokePlaces; moved += 1) rig.pen.extend(at(moved / 10_000));
    rig.pen.end();
    vi.advanceTimersByTime(16);
    const lengths = rig.state.marks.map((mark) => (mark.tool === 'text' ? 0 : mark.places.length));
    expect(lengths).toEqual([LIMITS.strokePlaces, LIMITS.strokePlaces, 2]);
  });

  it('[DRAW-6] undo and clear take the own marks away for all, of that share alone', () => {
    rig.deliver('cleo', { kind: 'board', board: 'board-9', allowed: true });
    rig.pen.choose({ stays: true });
    for (const of of ['anna', 'cleo']) {
      rig.pen.start(of);
      rig.drawLine();
      rig.drawLine();
    }
    rig.deliver('cleo', strokeOn('anna', 'board-1', 50));
    rig.pen.undo('anna');
    vi.advanceTimersByTime(16);
    expect(rig.sent.at(-1)).toEqual({ kind: 'marks', ids: [1, 3, 4] });
    rig.pen.clear('cleo');
    vi.advanceTimersByTime(16);
    expect(rig.sent.at(-1)).toEqual({ kind: 'marks', ids: [1] });
    expect(rig.seen).toEqual(['ben on anna 1', 'cleo on anna 50']);
  });
});
