import { expect, it } from 'vitest';
import { atFullSize } from './first-frame.ts';
import { CAMERA_DEGRADATION } from './encoding.ts';
import { SEND_NOTHING } from './send-plan.ts';

const track = (id: string) => ({ id }) as MediaStreamTrack;

it('[NEG-8] a camera that begins keeps its size, and all else is sent as it was', () => {
  const plan = {
    ...SEND_NOTHING,
    microphone: { track: track('microphone') },
    camera: { track: track('camera'), degradation: CAMERA_DEGRADATION },
  };
  expect(atFullSize(plan)).toEqual({
    ...plan,
    camera: { track: plan.camera.track, degradation: 'maintain-resolution' },
  });
  expect(atFullSize(SEND_NOTHING)).toEqual(SEND_NOTHING);
});
