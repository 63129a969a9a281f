import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkReadings } from '../model-quality.ts';
import { Value } from '../value.ts';
import { VoiceFirst } from './voice-first.ts';

const [WIDE, NARROW] = [linkReading(), linkReading({ availableBitrate: 130_000 })];
const FULL = { ...NARROW, roundTripMs: 550 };
/** The most that Chromium finds out of a wide way on which there is a voice, and pictures that are held back. */
const HELD = linkReading({ availableBitrate: 184_000, bitrate: { sent: 90_000, received: 90_000 } });
const SHARE = trackReading({ kind: 'screen' });

describe('VoiceFirst', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => vi.useRealTimers());

  function start() {
    const readings = new Value<ReadonlyMap<string, LinkReadings>>(new Map());
    const voiceFirst = new VoiceFirst(readings.store, new Scope());
    const onChange = vi.fn();
    voiceFirst.onChange.add(onChange);
    /** For so many seconds these links are read every two. */
    function go(seconds: number, links: Record<string, typeof WIDE>): void {
      for (let second = 0; second < seconds; second += 2) {
        readings.set(new Map(Object.entries(links).map(([id, latest]) => [id, { latest, lastMinute: [] }])));
        vi.advanceTimersByTime(2_000);
      }
    }
    const facts = (peerId: string) => {
      const { longPackets, voiceStep } = voiceFirst.of(peerId);
      return [longPackets, voiceStep];
    };
    return { go, facts, onChange, heldBack: () => [...voiceFirst.heldBack.get()], readings };
  }

  it('voices take less of a narrow way, then pictures give way step by step, and come back', () => {
    const { go, facts, onChange, heldBack } = start();
    go(4, { bob: FULL, cara: WIDE });
    expect(facts('bob'), 'a moment is no narrow way').toEqual([false, 0]);
    go(2, { bob: FULL, cara: WIDE });
    expect([facts('bob'), heldBack()], 'no picture is').toEqual([[true, 0], []]);
    go(4, { bob: FULL, cara: WIDE });
    expect([facts('bob'), heldBack()]).toEqual([[true, 1], ['bob']]);
    go(4, { bob: FULL, cara: WIDE });
    expect([facts('bob'), facts('cara')]).toEqual([
      [true, 2],
      [false, 0],
    ]);
    go(30, { bob: HELD, cara: WIDE });
    expect([facts('bob'), heldBack()]).toEqual([[false, 0], []]);
    expect(onChange).toHaveBeenCalledTimes(6);
  });

  it('packets are long for as long as the way is full with them', () => {
    const { go, facts } = start();
    go(6, { bob: FULL });
    go(60, { bob: NARROW });
    expect(facts('bob')).toEqual([true, 0]);
    go(2, { bob: HELD });
    expect(facts('bob')).toEqual([false, 0]);
  });

  it('a share that begins there begins small, and has all of it soon where the way is wide again', () => {
    const { go, facts } = start();
    go(6, { bob: FULL });
    go(20, { bob: NARROW });
    go(2, { bob: { ...NARROW, sent: [SHARE] } });
    expect(facts('bob')).toEqual([true, 1]);
    go(20, { bob: { ...HELD, sent: [SHARE] } });
    expect(facts('bob')).toEqual([false, 0]);
  });

  it('and stays so where it is not', () => {
    const { go, facts } = start();
    go(6, { bob: FULL });
    go(20, { bob: NARROW });
    go(2, { bob: { ...NARROW, sent: [SHARE] } });
    go(10, { bob: { ...NARROW, sent: [SHARE] } });
    expect(facts('bob'), 'it is tried').toEqual([true, 0]);
    go(6, { bob: { ...FULL, sent: [SHARE] } });
    expect(facts('bob')).toEqual([true, 1]);
    go(14, { bob: { ...NARROW, sent: [SHARE] } });
    expect(facts('bob'), 'later the next time').toEqual([true, 1]);
  });

  it('a computer that is late holds no pictures back', () => {
    const { go, facts } = start();
    go(60, { bob: { ...FULL, latenessMs: 400 } });
    expect(facts('bob')).toEqual([true, 0]);
  });

  it('the same reading twice does not say that it lasts', () => {
    const { go, facts, readings } = start();
    go(2, { bob: FULL });
    for (let time = 0; time < 5; time += 1) {
      readings.set(new Map(readings.get()));
      vi.advanceTimersByTime(2_000);
    }
    expect(facts('bob')).toEqual([false, 0]);
  });

  it('what was known of a narrow way counts for the next link there, which begins from below; for a time', () => {
    const { go, facts, heldBack, onChange } = start();
    go(6, { bob: FULL, cara: WIDE });
    expect(facts('bob')).toEqual([true, 0]);
    go(2, {});
    expect([facts('bob'), facts('cara'), heldBack()], 'its pictures are small from the first one').toEqual([
      [true, 1],
      [false, 0],
      [],
    ]);
    go(100, {});
    onChange.mockClear();
    go(6, { bob: WIDE, cara: WIDE });
    expect([facts('bob'), facts('cara'), heldBack()]).toEqual([[true, 1], [false, 0], ['bob']]);
    expect(onChange, 'it is sent like that already').not.toHaveBeenCalled();
    go(12, { bob: WIDE });
    expect(facts('bob'), 'all of it where the way is wide now').toEqual([false, 0]);
    go(14, { bob: FULL });
    go(118, {});
    expect(facts('bob')).toEqual([true, 2]);
    go(2, {});
    expect(facts('bob'), 'by then it may be any way').toEqual([false, 0]);
  });

  it('and so does how often it was tried in vain', () => {
    const { go, facts } = start();
    for (let time = 0; time < 2; time += 1) {
      go(6, { bob: FULL });
      go(20, { bob: HELD });
    }
    go(6, { bob: FULL });
    go(2, {});
    go(30, { bob: HELD });
    expect(facts('bob')).toEqual([true, 1]);
    go(4, { bob: HELD });
    expect(facts('bob')).toEqual([true, 0]);
  });
});
