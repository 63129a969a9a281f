import { describe, expect, it } from 'vitest';
import { cameraEncoding, screenEncoding } from './encoding.ts';
import type { TrackPlan } from './send-plan.ts';
import { LAST_VOICE_STEP, atVoiceStep } from './voice-step.ts';

const track = { id: 'track' } as MediaStreamTrack;
const encoding = cameraEncoding({ viewers: 1, shownHeight: 720 }, 720);
const CAMERA: TrackPlan = { track, encoding, shared: encoding };
const text = screenEncoding('text', { shownHeight: 720, hasAllFrames: true });
const SHARE: TrackPlan = { track, encoding: text, shared: text, degradation: 'maintain-resolution' };

describe('atVoiceStep', () => {
  it('changes nothing before the first step', () => {
    expect(atVoiceStep(0, 'camera', CAMERA, 720)).toEqual(CAMERA);
  });

  it('leaves a few small pictures of a camera, from an encoder of its own', () => {
    const little = { active: true, maxBitrate: 30_000, maxFramerate: 2, scaleResolutionDownBy: 8 };
    expect(atVoiceStep(1, 'camera', CAMERA, 720)).toEqual({ track, encoding: little });
  });

  it('leaves a picture a second of a share, of half its size', () => {
    expect(atVoiceStep(1, 'screen', SHARE, 1_080)).toEqual({
      track,
      encoding: { active: true, maxBitrate: 60_000, maxFramerate: 1, scaleResolutionDownBy: 2 },
      degradation: 'maintain-resolution',
    });
  });

  it('leaves nothing at the last', () => {
    expect(atVoiceStep(LAST_VOICE_STEP, 'camera', CAMERA, 720).encoding?.active).toBe(false);
    expect(atVoiceStep(LAST_VOICE_STEP, 'screen', SHARE, 1_080).encoding?.active).toBe(false);
  });

  it('brings back nothing that is not seen, and a picture of unknown size keeps it', () => {
    const unseen = { track, encoding: { ...encoding, active: false, scaleResolutionDownBy: 1 } };
    expect(atVoiceStep(1, 'camera', unseen, 0).encoding).toMatchObject({ active: false, scaleResolutionDownBy: 1 });
  });
});
