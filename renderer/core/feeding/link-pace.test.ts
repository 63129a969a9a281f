import { describe, expect, it } from 'vitest';
import { KEEPS_UP, nextPace, type LinkPace, type PaceLimits, type PaceReading } from './link-pace.ts';

const GOOD: PaceReading = { room: 2_500_000, rate: 1_500_000, waitMs: 4, loss: 0 };
/** bit/s */
const MOST: PaceLimits = { fed: 2_000_000, own: 500_000 };
/** While it is behind: its own encoder sends all that it may. */
const ROOMY: PaceReading = { room: 420_000, rate: 400_000, waitMs: 1, loss: 0 };

/** A reading a second. */
function after(pace: LinkPace, seconds: number, reading: PaceReading): LinkPace {
  let next = pace;
  for (let second = 0; second <= seconds; second += 1) next = nextPace(next, reading, MOST, second * 1_000);
  return next;
}

describe('nextPace', () => {
  it.each([
    ['all is well', {}, 'keeps-up'],
    ['an estimate that is a bit low', { room: 1_300_000 }, 'keeps-up'],
    ['a computer that is busy', { waitMs: 330, rate: 500_000 }, 'keeps-up'],
    ['losses that are repaired', { loss: 0.05 }, 'keeps-up'],
    ['less room than is sent', { room: 270_000 }, 'behind'],
    ['a queue', { waitMs: 250, room: 1_500_000 }, 'behind'],
    ['heavy losses', { loss: 0.3 }, 'behind'],
  ])('%s', (_what, change, kind) => {
    expect(nextPace(KEEPS_UP, { ...GOOD, ...change }, MOST, 0).kind).toBe(kind);
  });

  const BEHIND: LinkPace = { kind: 'behind', falls: 1, clearSince: null, room: ROOMY.room };

  it('is fed again after ten seconds of having room for all that its own encoder may send', () => {
    expect(after(BEHIND, 9, ROOMY).kind).toBe('behind');
    expect(after(BEHIND, 10, ROOMY)).toEqual({ kind: 'keeps-up', falls: 1 });
  });

  it.each([{ room: 300_000 }, { waitMs: 150 }, { loss: 0.2 }])('begins to wait anew with %o', (change) => {
    const waiting = after(BEHIND, 9, ROOMY);
    expect(nextPace(waiting, { ...ROOMY, ...change }, MOST, 9_500)).toMatchObject({
      kind: 'behind',
      falls: 1,
      clearSince: null,
    });
  });

  it('has the room that is measured, and without trouble more and more of what its own encoder may send', () => {
    const quiet = { room: 60_000, rate: 40_000, waitMs: 1, loss: 0 };
    const fallen = nextPace(KEEPS_UP, { ...GOOD, room: 60_000 }, MOST, 0);
    expect(fallen).toMatchObject({ kind: 'behind', room: 60_000 });
    expect(nextPace(fallen, { ...quiet, room: 200_000 }, MOST, 0)).toMatchObject({ room: 200_000 });
    expect(nextPace(fallen, { ...quiet, loss: 0.3 }, MOST, 0)).toMatchObject({ room: 60_000 });
    expect(after(fallen, 10, quiet)).toMatchObject({ room: expect.closeTo(126_000, -4) as number });
    expect(after(fallen, 60, quiet)).toMatchObject({ room: MOST.own });
  });

  it('less room than was sent is enough for less than that', () => {
    const reading = { ...GOOD, room: 1_000_000 };
    expect(nextPace(KEEPS_UP, reading, MOST, 0).kind).toBe('behind');
    expect(nextPace(KEEPS_UP, reading, { ...MOST, fed: 1_100_000 }, 0).kind).toBe('keeps-up');
  });

  it('a queue of one’s own way, which no link has more room on, is eased by sending less; a long one is not', () => {
    const queue = { ...GOOD, room: 500_000, waitMs: 400 };
    const kindWith = (change: Partial<PaceReading>, fed: number) =>
      nextPace(KEEPS_UP, { ...queue, ...change }, { ...MOST, fed }, 0).kind;
    expect(kindWith({}, 550_000)).toBe('keeps-up');
    expect(kindWith({}, 800_000), 'another link has more').toBe('behind');
    expect(kindWith({ rate: 500_000 }, 550_000), 'less is sent already').toBe('behind');
    expect(kindWith({ waitMs: 600 }, 550_000)).toBe('behind');
    expect(kindWith({ loss: 0.3 }, 550_000)).toBe('behind');
  });

  it('waits longer each time, but not for ever', () => {
    const waits = [1, 2, 3, 4, 9].map((falls) => {
      const pace: LinkPace = { kind: 'behind', falls, clearSince: null, room: 0 };
      return [9, 10, 19, 20, 59, 60, 299, 300].find((seconds) => after(pace, seconds, ROOMY).kind === 'keeps-up');
    });
    expect(waits).toEqual([10, 20, 60, 300, 300]);
  });
});
