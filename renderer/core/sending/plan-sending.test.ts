import { describe, expect, it } from 'vitest';
import { cameraEncoding, screenDegradation, screenEncoding } from './encoding.ts';
import { SEND_NOTHING } from './send-plan.ts';
import { NO_SOURCES, planSending } from './plan-sending.ts';
import type { SendingSources } from './plan-sending.ts';

const track = (id: string) => ({ id }) as MediaStreamTrack;
const [microphone, camera, screen] = [track('microphone'), track('camera'), track('screen')];
const ALL: SendingSources = {
  microphone,
  camera: { track: camera, height: 720 },
  screen: { track: screen, mode: 'text' },
};
const PRESENT = { present: true };
const RINGING = { present: false };

describe('planSending', () => {
  it('sends everybody in the room all there is, as it is to be encoded', () => {
    const all = {
      microphone: { track: microphone },
      camera: { track: camera, encoding: cameraEncoding(2, 720) },
      screen: { track: screen, encoding: screenEncoding('text'), degradation: screenDegradation('text') },
    };
    expect(planSending(ALL, [PRESENT, PRESENT])).toEqual([all, all]);
  });

  it('[RING-3] sends nothing where somebody is only being rung, and does not count them as viewers', () => {
    const plan = planSending(ALL, [RINGING, PRESENT, RINGING, RINGING]);
    expect([plan[0], plan[2], plan[3]]).toEqual([SEND_NOTHING, SEND_NOTHING, SEND_NOTHING]);
    expect(plan[1]?.camera?.encoding).toEqual(cameraEncoding(1, 720));
  });

  it.each([1, 2, 4, 7])('the camera goes to %i viewers as that many can be encoded for', (viewers) => {
    const plan = planSending(
      ALL,
      Array.from({ length: viewers }, () => PRESENT),
    );
    for (const { camera: sent } of plan) expect(sent?.encoding).toEqual(cameraEncoding(viewers, 720));
  });

  it('sends nothing of what is off or not there', () => {
    expect(planSending(NO_SOURCES, [PRESENT])).toEqual([SEND_NOTHING]);
    expect(planSending({ ...ALL, camera: null }, [PRESENT])[0]).toMatchObject({
      microphone: { track: microphone },
      camera: null,
    });
  });

  it('a share that shows motion is encoded for it', () => {
    const [sending] = planSending({ ...ALL, screen: { track: screen, mode: 'motion' } }, [PRESENT]);
    expect(sending?.screen).toEqual({
      track: screen,
      encoding: screenEncoding('motion'),
      degradation: screenDegradation('motion'),
    });
  });

  it('is empty without links', () => {
    expect(planSending(ALL, [])).toEqual([]);
  });
});
