import { describe, expect, it } from 'vitest';
import { linkCounters, trackCounters } from '../../../tests/support/link-counters.ts';
import type { LossReport } from './counters.ts';
import { remember, type LinkMemory } from './remember.ts';

describe('the loss that the other side reports of a voice', () => {
  /**
   * Read once a second.
   *
   * @param seconds how many packets had been sent by then, and the newest report
   */
  function losses(seconds: readonly (readonly [packets: number, reported: LossReport | null])[]) {
    let memory: LinkMemory | undefined;
    return seconds.map(([packets, reported], index) => {
      const sent = [trackCounters({ kind: 'microphone', bytes: packets * 100, packets, reported })];
      memory = remember(memory, 0, linkCounters({ at: (index + 1) * 1_000, sent }));
      return memory.readings.latest.sent[0]?.loss;
    });
  }
  const report = (at: number, loss: number): LossReport => ({ at, loss });

  it('is so until the next report, also while they pause', () => {
    const said = [
      [50, null],
      [100, report(1_500, 0.1)],
      [150, report(1_500, 0.1)],
      [153, report(1_500, 0.1)],
      [203, report(4_500, 0.02)],
    ] as const;
    expect(losses(said)).toEqual([null, 0.1, 0.1, 0.1, 0.02]);
  });

  it('[NEG-12] is not told of the few packets of a pause, also when they speak again before the next report', () => {
    const said = [
      [250, report(500, 0)],
      [253, report(500, 0)],
      [262, report(2_500, 0.2)],
      [312, report(2_500, 0.2)],
      [362, report(4_500, 0.01)],
    ] as const;
    expect(losses(said)).toEqual([0, 0, null, null, 0.01]);
  });

  it('is not that of the connection before', () => {
    const counters = (at: number, packets: number, reported: LossReport | null) =>
      linkCounters({ at, sent: [trackCounters({ bytes: packets, packets, reported })] });
    const before = remember(undefined, 0, counters(1_000, 100, report(500, 0.5)));
    expect(before.readings.latest.sent[0]?.loss).toBe(0.5);
    expect(remember(before, 1, counters(2_000, 100, null)).readings.latest.sent[0]?.loss).toBe(null);
  });
});
