import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { SignalGate } from './signal-gate.ts';
import type { ArrivedSignal } from './signal-gate.ts';

const ANNA = { peerId: 'anna', visit: 'visit-anna-1' };
const BEN = { peerId: 'ben', visit: 'visit-ben--1' };

describe('SignalGate', () => {
  let now: number;
  let epoch: number;
  let heard: boolean;
  let rebuilds: { at: number; epoch: number }[];
  let bodies: string[];
  let gate: SignalGate;

  beforeEach(() => {
    [now, epoch, heard, rebuilds, bodies] = [0, 0, false, [], []];
    gate = new SignalGate({ self: ANNA, remote: BEN, clock: { now: () => now }, present: () => ({ epoch, heard }) });
    gate.onRebuild.add((next) => {
      epoch = next;
      rebuilds.push({ at: now, epoch });
    });
    gate.onBody.add(({ kind }) => bodies.push(kind));
  });

  function arrive(ofEpoch: number, way: ArrivedSignal['way'], kind: 'rebuild' | 'candidate' = 'rebuild'): void {
    const body = kind === 'rebuild' ? { kind } : { kind, candidate: null };
    gate.receive({ signal: { visit: BEN.visit, toVisit: ANNA.visit, epoch: ofEpoch, body }, way });
  }

  it('[LINK-9] however many are asked for, rebuilds wait ever longer for one another, up to 8 s', () => {
    for (; now < 40_000; now += 100) {
      arrive(epoch + 1, 'link');
      if (now % 1_000 === 0) gate.retry();
    }
    const gaps = rebuilds.slice(1).map(({ at }, index) => at - rebuilds[index]!.at);
    expect(gaps).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
  });

  it('[LINK-9] nobody else ends a link that is heard; what was said counts once it is silent, in order', () => {
    heard = true;
    arrive(1, 'relay');
    arrive(1, 'relay', 'candidate');
    gate.retry();
    expect([rebuilds, bodies]).toEqual([[], []]);
    [now, heard] = [3_000, false];
    gate.retry();
    expect([rebuilds, bodies]).toEqual([[{ at: 3_000, epoch: 1 }], ['candidate']]);
  });

  it('[LINK-9] what was said of a link that goes on being heard is forgotten', () => {
    heard = true;
    arrive(1, 'relay');
    now = 10_000;
    gate.retry();
    heard = false;
    gate.retry();
    expect(rebuilds).toEqual([]);
  });

  it('[LINK-9] its two ends can end a link at any time, on the link itself', () => {
    heard = true;
    arrive(1, 'relay', 'candidate');
    arrive(1, 'link');
    expect([rebuilds, bodies]).toEqual([[{ at: 0, epoch: 1 }], ['candidate']]);
  });

  it('[LINK-9] takes no epoch that no honest side can have reached', () => {
    arrive(LIMITS.epochsAhead + 1, 'link');
    now = 2_000;
    gate.retry();
    expect(rebuilds).toEqual([]);
    arrive(LIMITS.epochsAhead, 'link');
    expect(epoch).toBe(LIMITS.epochsAhead);
  });
});
