import { describe, expect, it } from 'vitest';
import { needsDecodedCount, initialStallState, detectStall, type StallAction } from './stall-detector.ts';

/** One look a second: frames shown and decoded by then. */
type Look = readonly [shown: number, decoded: number | null];

/** What is done at each look, from second 1 on. */
function actions(looks: readonly Look[]): StallAction[] {
  let state = initialStallState(0);
  return looks.map(([shown, decoded], index) => {
    const step = detectStall(state, { now: (index + 1) * 1_000, shown, decoded });
    state = step.state;
    return step.action;
  });
}

function rising(count: number, of: (second: number) => Look): Look[] {
  return Array.from({ length: count }, (_, index) => of(index + 1));
}

describe('detectStall', () => {
  it.each<[what: string, looks: Look[]]>([
    ['moves', rising(10, (second) => [second * 15, second * 15])],
    ['moves, and nobody knows what is decoded', rising(10, (second) => [second * 15, null])],
    ['stands still, as a shared text does', rising(10, () => [40, 40])],
    [
      'stands still after it moved, the statistics being late',
      [
        [30, 0],
        [30, 29],
        [30, 30],
        [30, 30],
        [30, 30],
        [30, 30],
      ],
    ],
    ['has not begun', rising(10, () => [0, 0])],
    ['is not known', rising(10, () => [0, null])],
    ['shows a frame in two seconds', rising(10, (second) => [Math.floor(second / 2), second * 15])],
  ])('does nothing about a picture that %s', (_what, looks) => {
    expect(new Set(actions(looks))).toEqual(new Set(['none']));
  });

  it('gives the element its stream anew after 2 s, has the link built anew 2 s later', () => {
    const looks = rising(12, (second): Look => [0, second * 15]);
    expect(actions(looks).slice(0, 5)).toEqual(['none', 'renew', 'none', 'report', 'none']);
    expect(actions(looks).filter((action) => action !== 'none')).toEqual(['renew', 'report']);
  });

  it('tells again of a link that was too young, three times in all', () => {
    const looks = rising(90, (second): Look => [0, second * 15]);
    const done = actions(looks).flatMap((action, index) => (action === 'none' ? [] : [`${action} ${index + 1}`]));
    expect(done).toEqual(['renew 2', 'report 4', 'report 16', 'report 28']);
  });

  it('does not tell again of a picture that stands still by now', () => {
    const looks = rising(40, (second): Look => [0, Math.min(second, 4) * 15]);
    expect(actions(looks).filter((action) => action === 'report')).toEqual(['report']);
  });

  it('finds a picture that stops in the middle', () => {
    const looks: Look[] = [
      [15, 15],
      [30, 30],
      [30, 45],
      [30, 60],
      [30, 75],
      [30, 90],
    ];
    expect(actions(looks)).toEqual(['none', 'none', 'none', 'renew', 'none', 'report']);
  });

  it('is content when the new stream helps, though its count begins anew', () => {
    const looks: Look[] = [
      [15, 15],
      [15, 30],
      [15, 45],
      [0, 60],
      [12, 75],
      [27, 90],
      [42, 105],
    ];
    expect(actions(looks)).toEqual(['none', 'none', 'renew', 'none', 'none', 'none', 'none']);
  });

  it('takes no count of a new stream for a frame', () => {
    const looks: Look[] = [
      [15, 15],
      [15, 30],
      [15, 45],
      [0, 60],
      [0, 75],
      [0, 90],
    ];
    expect(actions(looks)).toEqual(['none', 'none', 'renew', 'none', 'report', 'none']);
  });

  it('gives another connection its time', () => {
    const looks: Look[] = [
      [15, 100],
      [15, 115],
      [15, 5],
      [15, 20],
      [15, 35],
      [15, 50],
    ];
    expect(actions(looks)).toEqual(['none', 'none', 'none', 'none', 'renew', 'none']);
  });

  it('begins anew once a frame is shown after all', () => {
    const stalled = rising(5, (second): Look => [0, second * 15]);
    const again: Look[] = [
      [1, 90],
      [1, 105],
      [1, 120],
    ];
    expect(actions([...stalled, ...again]).slice(5)).toEqual(['none', 'none', 'renew']);
  });
});

it('asks what was decoded only about a picture that shows nothing', () => {
  const state = initialStallState(0);
  expect(needsDecodedCount(state, { now: 500, shown: 0 })).toBe(false);
  expect(needsDecodedCount(state, { now: 1_000, shown: 3 })).toBe(false);
  expect(needsDecodedCount(state, { now: 1_000, shown: 0 })).toBe(true);
});
