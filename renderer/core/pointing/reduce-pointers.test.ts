import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { PointerFrameSchema, type PointerFrame } from '../../../signaling/protocol/peer/index.ts';
import {
  nextSilence,
  pointersOf,
  takeFrame,
  withoutGone,
  withoutSilent,
  type PointingFrame,
  type Tracks,
} from './reduce-pointers.ts';

const BEN = { peerId: 'ben', visit: 'visit of ben' };
const CLEO = { peerId: 'cleo', visit: 'visit of cleo' };
/** Anna shares, for the second time. */
const SURFACES = new Map([['anna', 2]]);
type At = Extract<PointerFrame, { kind: 'pointer' }>;
const at = (seq: number, x: number, more: Partial<At> = {}): At => ({
  kind: 'pointer',
  seq,
  of: 'anna',
  surface: 2,
  x,
  y: 0.5,
  pressed: false,
  presses: 0,
  ...more,
});

describe('pointers', () => {
  let tracks: Tracks;
  const take = (frame: PointingFrame, now = 0, from = BEN) => (tracks = takeFrame(tracks, from, frame, SURFACES, now));
  const places = () => pointersOf(tracks).map(({ peerId, x }) => `${peerId} ${x}`);

  beforeEach(() => (tracks = new Map()));

  it('[POINT-3] the newest of each person counts: what comes late does not go back', () => {
    for (const seq of [1, 2, 5, 3, 4, 5]) take(at(seq, seq / 10));
    take(at(1, 0.9), 0, CLEO);
    expect(places()).toEqual(['ben 0.5', 'cleo 0.9']);
  });

  it('[POINT-3] one who has gone is not brought back by what was sent before, nor by another visit of theirs twice', () => {
    take(at(1, 0.1));
    take({ kind: 'pointer-gone', seq: 3 });
    take(at(2, 0.2));
    expect(places()).toEqual([]);
    take(at(4, 0.4));
    expect(places()).toEqual(['ben 0.4']);
  });

  it.each([
    ['at somebody who does not share, or lets nobody point', { of: 'cleo' }],
    ['at what was shared before', { surface: 1 }],
    ['at what is shared next', { surface: 3 }],
    ['at what the pointer’s own person shares', { of: 'ben' }],
  ])('[POINT-4] nothing is seen of a pointer %s, nor where it was before', (_what, where) => {
    take(at(1, 0.1));
    take(at(2, 0.2, where));
    expect(places()).toEqual([]);
  });

  it('[POINT-6] a pointer of which nothing comes for 3 s is gone, and late frames do not bring it back', () => {
    take(at(1, 0.1), 1_000);
    take(at(1, 0.2), 1_500, CLEO);
    expect(nextSilence(tracks)).toBe(1_000 + LIMITS.pointerMs);
    expect(withoutSilent(tracks, 999 + LIMITS.pointerMs)).toBe(tracks);
    tracks = withoutSilent(tracks, 1_000 + LIMITS.pointerMs);
    expect(places()).toEqual(['cleo 0.2']);
    take(at(1, 0.1), 4_100);
    expect(places()).toEqual(['cleo 0.2']);
    tracks = withoutSilent(tracks, 10_000);
    expect(nextSilence(tracks)).toBeNull();
  });

  it('[POINT-6] goes with its person, and with what it is at', () => {
    const both = new Set([BEN.visit, CLEO.visit]);
    take(at(1, 0.1));
    take(at(1, 0.2), 0, CLEO);
    expect(withoutGone(tracks, both, SURFACES)).toBe(tracks);
    expect(pointersOf(withoutGone(tracks, new Set([CLEO.visit]), SURFACES)).map(({ peerId }) => peerId)).toEqual([
      'cleo',
    ]);
    for (const surfaces of [new Map(), new Map([['anna', 3]])]) {
      expect(pointersOf(withoutGone(tracks, both, surfaces))).toEqual([]);
    }
    // Who comes back counts from the beginning.
    tracks = withoutGone(tracks, new Set(), SURFACES);
    take(at(1, 0.3));
    expect(places()).toEqual(['ben 0.3']);
  });

  it('a press is marked where it was, also when the frames of it were lost', () => {
    const press = () => pointersOf(tracks)[0]?.press;
    take(at(1, 0.1));
    expect(press()).toBeNull();
    take(at(2, 0.2, { pressed: true, presses: 1 }));
    take(at(3, 0.3, { pressed: true, presses: 1 }));
    expect(press()).toEqual({ id: 2, x: 0.2, y: 0.5 });
    take(at(5, 0.5, { presses: 2 }));
    expect(press()).toEqual({ id: 5, x: 0.5, y: 0.5 });
    // Of whoever is seen for the first time only a press that lasts is known.
    take(at(1, 0.1, { presses: 7 }), 0, CLEO);
    expect(pointersOf(tracks)[1]?.press).toBeNull();
  });

  it('a trail follows the held button for a second, bounded, and each press begins its own', () => {
    const trail = () => pointersOf(tracks)[0]?.trail.map(({ x, begins }) => (begins ? -x : x));
    take(at(1, 0.1, { pressed: true, presses: 1 }), 0);
    take(at(2, 0.2, { pressed: true, presses: 1 }), 100);
    take(at(3, 0.3, { presses: 1 }), 200);
    take(at(4, 0.4, { pressed: true, presses: 2 }), 300);
    expect(trail()).toEqual([-0.1, 0.2, -0.4]);
    take(at(5, 0.5, { presses: 2 }), 1_050);
    expect(trail()).toEqual([0.2, -0.4]);
    for (let seq = 6; seq < 500; seq += 1) take(at(seq, 0.5, { pressed: true, presses: 3 }), 1_100);
    expect(trail()).toHaveLength(LIMITS.trailPlaces);
  });
});

describe('a frame of a pointer', () => {
  const of = 'A'.repeat(22);
  const frame = { ...at(1, 0.5), of };

  it('is what the schema says', () => {
    expect(v.parse(PointerFrameSchema, frame)).toEqual(frame);
    expect(JSON.stringify(frame).length).toBeLessThan(LIMITS.pointerLength);
  });

  it.each([
    ['a name of its own', { name: 'The boss' }],
    ['a colour of its own', { colour: 'red' }],
    ['a place outside', { x: 1.001 }],
    ['a place before the edge', { y: -0.001 }],
    ['an endless place', { x: 1e999 }],
    ['a place in words', { x: '0.5' }],
    ['no place', { x: null }],
    ['no number of its own', { seq: -1 }],
    ['a broken number', { seq: 0.5 }],
    ['a number past counting', { seq: 2 ** 60 }],
    ['no share', { of: '' }],
    ['presses that are none', { presses: -1 }],
    ['a button that is none', { pressed: 1 }],
  ])('[POINT-3] is dropped with %s', (_what, wrong) => {
    expect(v.safeParse(PointerFrameSchema, { ...frame, ...wrong }).success).toBe(false);
  });
});
