import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkReadings, TrackReading } from '../model-quality.ts';
import { Value } from '../value.ts';
import { ShareFirst } from './share-first.ts';

const WELL = trackReading({ kind: 'screen', limitedBy: 'none' });
const BUSY = trackReading({ kind: 'screen', limitedBy: 'cpu' });
const EASY = trackReading({ ...WELL, framesPerSecond: 20, codingLoad: 0.1 });
const QUEUED = trackReading({ kind: 'screen', sendDelayMs: 200 });

/** A link that was read just now. */
function read(...sent: TrackReading[]): LinkReadings {
  return { latest: linkReading({ sent }), lastMinute: [] };
}

describe('ShareFirst', () => {
  const scope = new Scope();
  const readings = new Value<ReadonlyMap<string, LinkReadings>>(new Map());
  const shareFirst = new ShareFirst(readings.store, scope);
  const onChange = vi.fn();
  shareFirst.onChange.add(onChange);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    readings.set(new Map());
    onChange.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  /** For so many seconds each of these links is read each second. */
  function go(seconds: number, links: Record<string, readonly TrackReading[]>): void {
    for (let second = 0; second < seconds; second += 1) {
      readings.set(new Map(Object.entries(links).map(([peerId, sent]) => [peerId, read(...sent)])));
      vi.advanceTimersByTime(1_000);
    }
  }
  /** So many rounds in which these links are read one after the other, one every two seconds. */
  function takeTurns(rounds: number, links: Record<string, readonly TrackReading[]>): void {
    const turns = Array.from({ length: rounds }, () => Object.entries(links)).flat();
    for (const [peerId, sent] of turns) {
      readings.set(new Map(readings.get()).set(peerId, read(...sent)));
      vi.advanceTimersByTime(2_000);
    }
  }
  const small = () => Object.fromEntries(shareFirst.smallCameras.get());
  const steps = () => [shareFirst.of('bob').cameraStep, shareFirst.of('cara').cameraStep];

  it('a busy computer makes the camera smaller for everybody, and it grows again', () => {
    go(4, { bob: [BUSY], cara: [WELL] });
    expect(steps()).toEqual([1, 1]);
    expect(small()).toEqual({ bob: 'own-computer', cara: 'own-computer' });
    go(9, { bob: [WELL], cara: [WELL] });
    expect([...steps(), small()]).toEqual([0, 0, {}]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('a narrow way makes it smaller for who is at its end', () => {
    go(4, { bob: [WELL], cara: [QUEUED] });
    expect([...steps(), small()]).toEqual([0, 1, { cara: 'network' }]);
    // That goes on to be why, until it is large again.
    go(7, { bob: [WELL], cara: [WELL] });
    expect(small()).toEqual({ cara: 'network' });
  });

  it('where the way and the computer are short in turns, one of them is why until the next step', () => {
    const reasons: (string | undefined)[] = [];
    scope.add(shareFirst.smallCameras.store.subscribe((now) => reasons.push(now.get('bob'))));
    for (let second = 0; second < 30; second += 1) go(1, { bob: [second % 2 === 0 ? BUSY : QUEUED] });
    expect(reasons, 'one a step').toEqual(['network', 'own-computer']);
  });

  it('it is large again at once without a share, and without the link', () => {
    go(4, { bob: [BUSY], cara: [BUSY] });
    go(1, { bob: [BUSY] });
    expect(steps()).toEqual([1, 0]);
    go(1, { bob: [trackReading({ limitedBy: 'cpu' })] });
    expect(steps()).toEqual([0, 0]);
  });

  it('a link that was not read since says nothing new', () => {
    const stale = read(QUEUED);
    for (let second = 0; second < 10; second += 1) {
      readings.set(
        new Map([
          ['bob', stale],
          ['cara', read(WELL)],
        ]),
      );
      vi.advanceTimersByTime(1_000);
    }
    expect(steps()).toEqual([0, 0]);
  });

  it('a share has all its frames where there is time for them, which are the first to go', () => {
    const has = () => shareFirst.of('bob').hasAllFrames;
    go(8, { bob: [EASY] });
    expect(has()).toBe(false);
    go(1, { bob: [EASY] });
    expect(has()).toBe(true);
    go(4, { bob: [BUSY] });
    expect([has(), ...steps()]).toEqual([false, 0, 0]);
    go(4, { bob: [BUSY] });
    expect([has(), ...steps()]).toEqual([false, 1, 0]);
    go(16, { bob: [EASY] });
    expect([has(), ...steps()]).toEqual([false, 0, 0]);
    go(1, { bob: [EASY] });
    expect(has()).toBe(true);
  });

  it('links that are read in turns are one look together: what one of them said once does not last', () => {
    const has = () => shareFirst.of('bob').hasAllFrames;
    const well = { bob: [EASY], cara: [EASY], dave: [EASY], erin: [EASY] };
    go(9, well);
    expect(has()).toBe(true);
    takeTurns(1, { ...well, cara: [BUSY] });
    takeTurns(2, well);
    expect(has()).toBe(true);
    takeTurns(3, { ...well, cara: [BUSY] });
    expect(has()).toBe(false);
  });
});
