import { describe, expect, it } from 'vitest';
import {
  CAMERA_DEGRADATION,
  SCREEN_AUDIO_ENCODING,
  cameraEncoding,
  screenDegradation,
  screenEncoding,
  voiceEncoding,
} from './encoding.ts';
import { NO_PICTURE_LIMITS } from './picture-limits.ts';
import { SEND_NOTHING } from './send-plan.ts';
import { NO_SOURCES, heldBackFrom, planSending } from './plan-sending.ts';
import type { ShareMode } from '../model.ts';
import { EVERYTHING, NOTHING } from '../viewing/heights.ts';
import type { LinkFacts, SendingSources } from './plan-sending.ts';

const track = (id: string) => ({ id }) as MediaStreamTrack;
const [microphone, camera, screen] = [track('microphone'), track('camera'), track('screen')];
const screenAudio = track('screen-audio');
const ALL: SendingSources = {
  microphone,
  camera: { track: camera, height: 720, limits: NO_PICTURE_LIMITS },
  screen: { track: screen, height: 1_440, mode: 'text', limits: NO_PICTURE_LIMITS },
  screenAudio,
};
const PRESENT: LinkFacts = {
  present: true,
  playsShares: true,
  viewing: EVERYTHING,
  cameraStep: 0,
  longPackets: false,
  voiceStep: 0,
  hasAllFrames: false,
};
const RINGING: LinkFacts = { ...PRESENT, present: false };
const cameraTo = (viewers: number, shownHeight = EVERYTHING.camera) => cameraEncoding({ viewers, shownHeight }, 720);
const screenAs = (mode: ShareMode) => screenEncoding(mode, { shownHeight: EVERYTHING.screen, hasAllFrames: false });

describe('planSending', () => {
  it('sends everybody in the room all there is, as it is to be encoded', () => {
    const all = {
      microphone: { track: microphone, encoding: voiceEncoding(false) },
      camera: { track: camera, encoding: cameraTo(2), degradation: CAMERA_DEGRADATION, shared: cameraTo(2) },
      screen: {
        track: screen,
        encoding: screenAs('text'),
        shared: screenAs('text'),
        degradation: screenDegradation('text'),
      },
      'screen-audio': { track: screenAudio, encoding: SCREEN_AUDIO_ENCODING },
    };
    expect(planSending(ALL, [PRESENT, PRESENT])).toEqual([all, all]);
  });

  it('[RING-3] sends nothing where somebody is only being rung, and does not count them as viewers', () => {
    const plan = planSending(ALL, [RINGING, PRESENT, RINGING, RINGING]);
    expect([plan[0], plan[2], plan[3]]).toEqual([SEND_NOTHING, SEND_NOTHING, SEND_NOTHING]);
    expect(plan[1]?.camera?.encoding).toEqual(cameraTo(1));
  });

  it.each([1, 2, 4, 7])('the camera goes to %i viewers as that many can be encoded for', (viewers) => {
    const plan = planSending(ALL, Array<LinkFacts>(viewers).fill(PRESENT));
    for (const { camera: sent } of plan) expect(sent?.encoding).toEqual(cameraTo(viewers));
  });

  it('[VIEW-2] who shows a thumbnail or nothing leaves the others their picture', () => {
    const shows = (camera: number) => ({ ...PRESENT, viewing: { camera, screen: 0 } });
    const plan = planSending(ALL, [shows(720), shows(180), shows(90), shows(0)]);
    expect(plan.map((sent) => sent.camera?.encoding)).toEqual([720, 180, 90, 0].map((shown) => cameraTo(1, shown)));
    expect(plan.map((sent) => sent.screen?.encoding?.active)).toEqual([false, false, false, false]);
    expect(planSending(ALL, [{ ...PRESENT, viewing: NOTHING }])[0]?.microphone).toEqual({
      track: microphone,
      encoding: voiceEncoding(false),
    });
  });

  it('[SOUND-1] the sound of a share goes to whoever plays it, whether they see the share or not, and to nobody else', () => {
    const plan = planSending(ALL, [
      { ...PRESENT, playsShares: false },
      { ...PRESENT, viewing: NOTHING },
    ]);
    expect(plan.map((sent) => sent['screen-audio']?.track ?? null)).toEqual([null, screenAudio]);
  });

  it('what one encoder would send to all is as from an encoder each, and not small', () => {
    const shows = (height: number) => ({ ...PRESENT, viewing: { camera: height, screen: height } });
    const plan = planSending(ALL, [720, 270, 180, 90, 0].map(shows));
    expect(plan.map((sent) => sent.camera?.shared)).toEqual([cameraTo(2), cameraTo(2, 360), ...Array<undefined>(3)]);
    expect(planSending(ALL, Array<LinkFacts>(7).fill(PRESENT))[0]?.camera?.shared).toEqual(cameraTo(7));
    expect(plan.map((sent) => sent.screen?.shared === undefined)).toEqual([false, false, true, true, true]);
  });

  it('sends nothing of what is off or not there', () => {
    expect(planSending(NO_SOURCES, [PRESENT])).toEqual([SEND_NOTHING]);
    const [sent] = planSending({ ...ALL, camera: null }, [PRESENT]);
    expect(sent).toMatchObject({ microphone: { track: microphone }, camera: null });
  });

  it('a share of text has the usual frames, and all where there is time for them', () => {
    const frames = (hasAllFrames: boolean, viewing = EVERYTHING) =>
      planSending(ALL, [{ ...PRESENT, hasAllFrames, viewing }])[0]?.screen?.encoding?.maxFramerate;
    expect([frames(false), frames(true)]).toEqual([20, 30]);
    expect(frames(true, { camera: 720, screen: 90 }), 'of a thumbnail').toBe(5);
  });

  it('a share that shows motion is encoded for it', () => {
    const [sending] = planSending({ ...ALL, screen: { ...ALL.screen!, mode: 'motion' } }, [PRESENT]);
    expect(sending?.screen).toEqual({
      track: screen,
      encoding: screenAs('motion'),
      shared: screenAs('motion'),
      degradation: screenDegradation('motion'),
    });
  });

  it('beside a share the camera steps down on the links where that is short, and the share, the voice and the others do not', () => {
    const short: LinkFacts = { ...PRESENT, cameraStep: 2 };
    const [there, here] = planSending(ALL, [short, PRESENT]);
    const small = { maxBitrate: 80_000, maxFramerate: 5, scaleResolutionDownBy: 4 };
    expect(there?.camera).toMatchObject({ encoding: small });
    // Else it would get what the others do.
    expect([there?.camera?.shared, here?.camera?.shared]).toEqual([undefined, cameraTo(2)]);
    expect(planSending(ALL, [short, short])[0]?.camera?.shared).toMatchObject(small);
    expect({ ...there, camera: null }).toEqual({ ...here, camera: null });
    expect(here?.camera?.encoding).toEqual(cameraTo(2));
    expect(planSending({ ...ALL, screen: null }, [short])[0]?.camera?.encoding).toEqual(cameraTo(1));
  });

  it('for the sake of voices the camera gives way before a share, the share before a voice, and only on that link', () => {
    const rates = (voiceStep: number, sources = ALL) =>
      planSending(sources, [{ ...PRESENT, voiceStep }]).map((plan) =>
        [plan.microphone, plan.camera, plan.screen, plan['screen-audio']].map(
          (sent) => sent?.encoding?.active && sent.encoding.maxBitrate,
        ),
      )[0];
    expect([0, 1, 2].map((step) => rates(step))).toEqual([
      [32_000, 2_000_000, 5_000_000, 96_000],
      [32_000, false, 60_000, 24_000],
      [32_000, false, false, false],
    ]);
    expect([1, 2].map((step) => rates(step, { ...ALL, screen: null })?.[1])).toEqual([30_000, false]);
    const [fewPackets] = planSending(ALL, [{ ...PRESENT, longPackets: true }]);
    expect(fewPackets, 'long packets cost nobody a picture').toEqual({
      ...planSending(ALL, [PRESENT])[0],
      microphone: { track: microphone, encoding: voiceEncoding(true) },
    });
    const other = planSending(ALL, [{ ...PRESENT, voiceStep: 2 }, PRESENT])[1];
    expect(other, 'who is sent no picture makes nobody’s smaller').toEqual(planSending(ALL, [PRESENT])[0]);
  });

  it('[HELD-1] of what there is, what ends for the sake of voices waits', () => {
    const held = (voiceStep: number, sources = ALL) => {
      const waits = heldBackFrom(sources, { ...PRESENT, voiceStep });
      return [waits.camera, waits.screen];
    };
    expect([held(0), held(1), held(2)].flat()).toEqual([false, false, true, false, true, true]);
    expect([held(1, { ...ALL, screen: null }), held(2, NO_SOURCES)].flat()).toEqual([false, false, false, false]);
  });

  it('nobody is sent more than the person has set', () => {
    const limits = { codec: 'vp8', bitrate: 100_000, frameRate: 5, height: 180 } as const;
    const set = planSending(
      {
        ...ALL,
        camera: { track: camera, height: 720, limits },
        screen: { ...ALL.screen!, limits },
      },
      [PRESENT],
    );
    const encoding = { codec: 'vp8', maxBitrate: 100_000, maxFramerate: 5 };
    expect(set[0]?.camera?.encoding).toMatchObject({ ...encoding, scaleResolutionDownBy: 4 });
    expect(set[0]?.screen?.encoding).toMatchObject({ ...encoding, scaleResolutionDownBy: 8 });
  });

  it('a share is as large and moves as often as the person has set, whatever it is best for', () => {
    const shareAs = (mode: ShareMode, height: number | null, frameRate: number | null) => {
      const limits = { ...NO_PICTURE_LIMITS, height, frameRate };
      const shows = { ...PRESENT, viewing: { camera: 0, screen: 180 } };
      const plan = planSending({ ...ALL, screen: { ...ALL.screen!, mode, limits } }, [PRESENT, shows]);
      return plan.map(({ screen: sent }) => [sent!.encoding!.scaleResolutionDownBy, sent!.encoding!.maxFramerate]);
    };
    const [large, thumbnail] = shareAs('text', 720, 60);
    expect([large, thumbnail]).toEqual([
      [2, 60],
      [2, 5],
    ]);
    expect(shareAs('motion', null, 15)[0]).toEqual([1, 15]);
    expect(shareAs('text', null, 1).map(([, rate]) => rate)).toEqual([1, 1]);
    // One encoder for everybody sends the same.
    const limits = { ...NO_PICTURE_LIMITS, height: 480, frameRate: 30 };
    const [fed] = planSending({ ...ALL, screen: { ...ALL.screen!, limits } }, [PRESENT]);
    expect(fed?.screen?.shared).toEqual(fed?.screen?.encoding);
    expect(fed?.screen?.shared).toMatchObject({ scaleResolutionDownBy: 3, maxFramerate: 30 });
  });

  it('is empty without links', () => {
    expect(planSending(ALL, [])).toEqual([]);
  });
});
