import { describe, expect, it } from 'vitest';
import type { TrackPlan } from '../sending/send-plan.ts';
import { fittingRoom } from './fitting-room.ts';

const MOST = 800_000;
const planned = (height: number | undefined, change: Partial<TrackPlan> = {}): TrackPlan => ({
  track: { getSettings: () => ({ height }) } as MediaStreamTrack,
  encoding: { active: true, maxBitrate: MOST, scaleResolutionDownBy: 2 },
  degradation: 'maintain-framerate',
  ...change,
});
const scaleOf = ({ encoding }: TrackPlan) => encoding?.scaleResolutionDownBy;

describe('fittingRoom', () => {
  it.each([
    ['has its size where there is room for it', MOST, 2],
    ['has it where there nearly is', MOST * 0.9, 2],
    ['has a quarter of its pixels where there is room for that', MOST / 4, 4],
    ['has a sixteenth', MOST / 15, 8],
    ['and no less', MOST / 1_000, 8],
  ])('a picture %s', (_what, room, scale) => {
    expect(scaleOf(fittingRoom(planned(720), room))).toBe(scale);
  });

  it.each([
    [720, 8],
    [480, 4],
    [240, 2],
    [undefined, 2],
  ])('of a camera of %s px nothing lower than 90 px comes', (height, scale) => {
    expect(scaleOf(fittingRoom(planned(height), 10_000))).toBe(scale);
  });

  it('leaves text, and what is not sent, as it is', () => {
    for (const plan of [
      planned(720, { degradation: 'maintain-resolution' }),
      planned(720, { encoding: { active: false, maxBitrate: MOST } }),
    ])
      expect(fittingRoom(plan, 10_000)).toBe(plan);
  });
});
