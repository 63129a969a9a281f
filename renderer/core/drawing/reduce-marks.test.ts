import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { DrawingFrameSchema } from '../../../signaling/protocol/peer/index.ts';
import {
  framesOf,
  nextFading,
  nextMarkId,
  shownMarks,
  takeFrame,
  withoutFaded,
  type Boards,
  type MarkFrame,
  type Sheets,
} from './reduce-marks.ts';

const BEN = { peerId: 'ben', visit: 'visit of ben' };
const ANNA = { peerId: 'anna', visit: 'visit of anna' };
type StrokeFrame = Extract<MarkFrame, { kind: 'stroke' }>;
const at = (x: number) => ({ x, y: 0.5 });
const stroke = (id: number, more: Partial<StrokeFrame> = {}): StrokeFrame => ({
  kind: 'stroke',
  id,
  of: 'anna',
  board: 'board-1',
  stays: true,
  tool: 'pen',
  places: [at(0.1)],
  done: true,
  ...more,
});
const goesOn = (id: number, xs: readonly number[], done = false): MarkFrame => ({
  kind: 'stroke-goes-on',
  id,
  places: xs.map(at),
  done,
});

describe('marks', () => {
  let sheets: Sheets;
  let boards: Boards;
  const take = (frame: MarkFrame, now = 0, from = BEN) => (sheets = takeFrame(sheets, from, frame, now));
  const shown = () => shownMarks(sheets, boards);
  const names = () => shown().map(({ peerId, id }) => `${peerId} ${id}`);
  const xs = () => shown().map((mark) => (mark.tool === 'text' ? mark.text : mark.places.map(({ x }) => x)));

  beforeEach(() => {
    sheets = new Map();
    boards = new Map([['anna', { id: 'board-1', visit: ANNA.visit, allowed: true }]]);
  });

  it('[DRAW-3] are seen on the board that its sharer has alone, also when that is told after them', () => {
    take(stroke(1));
    take(stroke(2, { board: 'board-2' }));
    take(stroke(3, { of: 'cleo' }));
    expect(names()).toEqual(['ben 1']);
    boards = new Map([['anna', { id: 'board-2', visit: ANNA.visit, allowed: true }]]);
    expect(names()).toEqual(['ben 2']);
  });

  it('[DRAW-3] where others may not draw the sharer alone is seen to', () => {
    boards = new Map([['anna', { id: 'board-1', visit: ANNA.visit, allowed: false }]]);
    take(stroke(1));
    take(stroke(1), 0, ANNA);
    expect(names()).toEqual(['anna 1']);
  });

  it('[DRAW-4] lie over each other in one order for all, in whatever order they come', () => {
    for (const frame of [stroke(5), stroke(2)]) take(frame);
    for (const frame of [stroke(2), stroke(3)]) take(frame, 0, ANNA);
    expect(names()).toEqual(['anna 2', 'ben 2', 'anna 3', 'ben 5']);
    expect(nextMarkId(1, shown())).toBe(6);
  });

  it('[DRAW-4] nobody uses up the ids of the others', () => {
    take(stroke(Number.MAX_SAFE_INTEGER));
    expect(nextMarkId(7, shown())).toBe(7 + LIMITS.markIdsAhead + 1);
  });

  it('[DRAW-5] a stroke grows until it is done; of arrows and boxes the two ends count', () => {
    take(stroke(1, { done: false }));
    take(goesOn(1, [0.2, 0.3]));
    take(goesOn(1, [0.4], true));
    take(goesOn(1, [0.5]));
    take(goesOn(9, [0.5]));
    for (const [id, tool] of [[2, 'arrow'] as const, [3, 'box'] as const]) {
      take(stroke(id, { tool, done: false, places: [at(0.1), at(0.15), at(0.2)] }));
      take(goesOn(id, [0.3, 0.4]));
    }
    expect(xs()).toEqual([
      [0.1, 0.2, 0.3, 0.4],
      [0.1, 0.4],
      [0.1, 0.4],
    ]);
    expect(shown().map(({ isDone }) => isDone)).toEqual([true, true, false]);
  });

  it('a mark of which nothing changes stays the same object', () => {
    take(stroke(1));
    const [before] = shown();
    take(stroke(2));
    take(goesOn(2, [0.2]));
    expect(shown()[0]).toBe(before);
  });

  it('[DRAW-6] only what its person lists is there, and what is told to who comes later is the same again', () => {
    for (const id of [1, 2, 3]) take(stroke(id));
    take({ kind: 'text', id: 4, of: 'anna', board: 'board-1', stays: true, at: at(0.5), text: 'here' });
    take(stroke(1), 0, ANNA);
    take({ kind: 'marks', ids: [1, 4, 77] });
    expect(names()).toEqual(['anna 1', 'ben 1', 'ben 4']);
    const told = framesOf(sheets, BEN.visit);
    expect(told.map(({ kind }) => kind)).toEqual(['marks', 'stroke', 'text']);
    const before = shown();
    for (const frame of told) take(frame);
    expect(shown()).toEqual(before);
  });

  it('[DRAW-7] of a person so many marks and places are kept, the newest, whatever comes', () => {
    take(stroke(0), 0, ANNA);
    for (let id = 1; id <= 5_000; id += 1) take(stroke(id));
    expect(shown()).toHaveLength(LIMITS.marksOfPerson + 1);
    expect(names().at(-1)).toBe('ben 5000');
    const long = Array.from({ length: LIMITS.strokePlaces }, () => at(0.5));
    for (let id = 6_000; id < 6_050; id += 1) take(stroke(id, { places: long }));
    expect(names()).toHaveLength(LIMITS.placesOfPerson / LIMITS.strokePlaces + 1);
    take(stroke(7_000, { done: false }));
    for (let count = 0; count < 100; count += 1) take({ ...goesOn(7_000, []), places: long } as MarkFrame);
    expect(xs().at(-1)).toHaveLength(LIMITS.strokePlaces);
    expect(names()[0]).toBe('anna 0');
  });

  it('[DRAW-8] what does not stay fades 3 s after it is done, not while it is drawn', () => {
    take(stroke(1, { stays: false, done: false }), 0);
    take(stroke(1), 0, ANNA);
    expect(nextFading(sheets)).toBeNull();
    take(goesOn(1, [0.2], true), 10_000);
    expect(nextFading(sheets)).toBe(10_000 + LIMITS.markMs);
    expect(withoutFaded(sheets, 9_999 + LIMITS.markMs)).toBe(sheets);
    sheets = withoutFaded(sheets, 10_000 + LIMITS.markMs);
    expect(names()).toEqual(['anna 1']);
  });

  it('[DRAW-5] a stroke that its sender never ends is ended by the next one', () => {
    take(stroke(1, { stays: false, done: false }), 0);
    take(stroke(2), 1_000);
    expect(nextFading(sheets)).toBe(1_000 + LIMITS.markMs);
  });
});

describe('a frame of drawing', () => {
  const of = 'A'.repeat(22);
  const frame = stroke(1, { of, board: 'board-000001' });
  const text = { kind: 'text', id: 1, of, board: 'board-000001', stays: true, at: at(0.5), text: 'here' };

  it('is what the schema says, and the longest stroke is not too long', () => {
    const places = Array.from({ length: LIMITS.strokePlaces }, () => ({ x: 0.12345, y: 0.12345 }));
    const longest = { ...frame, id: Number.MAX_SAFE_INTEGER, tool: 'highlighter', places };
    for (const one of [frame, text, longest]) expect(v.parse(DrawingFrameSchema, one)).toEqual(one);
    expect(JSON.stringify(longest).length).toBeLessThan(LIMITS.drawingLength);
  });

  it.each([
    ['a name of its own', { name: 'The boss' }],
    ['a colour of its own', { colour: 'red' }],
    ['a place outside', { places: [at(1.001)] }],
    ['an endless place', { places: [at(Infinity)] }],
    ['a place that is no number', { places: [at(NaN)] }],
    ['a place of three dimensions', { places: [{ ...at(0.5), z: 1 }] }],
    ['no place', { places: [] }],
    ['too many places', { places: Array.from({ length: LIMITS.strokePlaces + 1 }, () => at(0.5)) }],
    ['another tool', { tool: 'eraser' }],
    ['no number of its own', { id: -1 }],
    ['a number past counting', { id: 2 ** 60 }],
    ['no share', { of: '' }],
    ['a board that is none', { board: '' }],
  ])('[DRAW-4] [DRAW-7] is dropped with %s', (_what, wrong) => {
    expect(v.safeParse(DrawingFrameSchema, { ...frame, ...wrong }).success).toBe(false);
  });

  it.each([
    ['nothing', '  '],
    ['a text that hides its direction', 'a\u202Eb'],
    ['letters under a heap of marks', `a${'\u0301'.repeat(40)}`],
    ['too much', 'a'.repeat(LIMITS.drawnTextLength + 1)],
  ])('[DRAW-7] is dropped with %s to write', (_what, wrong) => {
    expect(v.safeParse(DrawingFrameSchema, { ...text, text: wrong }).success).toBe(false);
  });
});
