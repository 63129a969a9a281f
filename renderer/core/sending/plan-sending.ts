import type { PictureLimits, ShareMode } from '../model.ts';
import type { Heights } from '../viewing/heights.ts';
import { atCameraStep } from './camera-step.ts';
import {
  CAMERA_DEGRADATION,
  SCREEN_AUDIO_ENCODING,
  THUMBNAIL_PX,
  cameraEncoding,
  screenDegradation,
  screenEncoding,
  voiceEncoding,
} from './encoding.ts';
import type { CameraViewer, Encoding, ScreenViewer } from './encoding.ts';
import type { HeldPictures } from './held-back.ts';
import { notTallerThan, withinLimits } from './picture-limits.ts';
import { SEND_NOTHING } from './send-plan.ts';
import type { SendPlan, TrackPlan } from './send-plan.ts';
import { LAST_VOICE_STEP, atVoiceStep, soundAtVoiceStep } from './voice-step.ts';

interface PictureSource {
  track: MediaStreamTrack;
  /** Of the picture as it is captured, px; 0 when it is not known. */
  height: number;
  limits: PictureLimits;
}

/** What there is to send at the moment; null for what is off or not there. */
export interface SendingSources {
  microphone: MediaStreamTrack | null;
  camera: PictureSource | null;
  screen: (PictureSource & { mode: ShareMode }) | null;
  /** What the computer plays. */
  screenAudio: MediaStreamTrack | null;
}

export const NO_SOURCES: SendingSources = { microphone: null, camera: null, screen: null, screenAudio: null };

/** What the plan needs to know of a link. */
export interface LinkFacts {
  /** Both sides are in the room, rather than one of them being rung. */
  present: boolean;
  /** The other side plays the sound of shares ([SOUND-1]). */
  playsShares: boolean;
  /** What the other side sees of it. */
  viewing: Heights;
  /** How many steps down the camera goes while there is a share. */
  cameraStep: number;
  /** The way is so narrow that a voice's packets are to be few. */
  longPackets: boolean;
  /** How many steps down pictures are for the sake of voices. */
  voiceStep: number;
  /** There is time for more than the usual frames of a share of text. */
  hasAllFrames: boolean;
}

/**
 * What each link sends, in the order of `links`. Nothing is sent to somebody who is only being rung ([RING-3]), who
 * does not count as a viewer either, and no picture that its viewer does not see ([VIEW-2]). Pure.
 */
export function planSending(sources: SendingSources, links: readonly LinkFacts[]): SendPlan[] {
  const viewers = links.filter(isViewer);
  const leastStep = Math.min(...viewers.map(({ cameraStep }) => cameraStep));
  const room = { viewers: viewers.length, leastStep };
  return links.map((link) => (link.present ? planLink(sources, link, room) : SEND_NOTHING));
}

/** What a link's plan needs to know of the others. */
interface ViewersInRoom {
  viewers: number;
  /** How many steps down the camera goes at the least. */
  leastStep: number;
}

/** How many steps down the camera goes on a link, and on that where it goes down least. */
interface CameraSteps {
  here: number;
  least: number;
}

/** Whether a link needs a picture of the camera that is more than a thumbnail. */
function isViewer({ present, viewing, voiceStep }: LinkFacts): boolean {
  return present && viewing.camera > THUMBNAIL_PX && voiceStep < LAST_VOICE_STEP;
}

function planLink(sources: SendingSources, link: LinkFacts, { viewers, leastStep }: ViewersInRoom): SendPlan {
  const { microphone, camera, screen, screenAudio } = sources;
  const { playsShares, voiceStep, viewing: shown } = link;
  const steps = screen ? { here: link.cameraStep, least: leastStep } : { here: 0, least: 0 };
  const cameraVoiceStep = cameraVoiceStepOf(sources, link);
  const cameraViewer = { viewers, shownHeight: shown.camera };
  const screenViewer = { shownHeight: shown.screen, hasAllFrames: link.hasAllFrames };
  return {
    microphone: microphone && { track: microphone, encoding: voiceEncoding(link.longPackets) },
    camera: camera && atVoiceStep(cameraVoiceStep, 'camera', planCamera(camera, cameraViewer, steps), camera.height),
    screen: screen && atVoiceStep(voiceStep, 'screen', planScreen(screen, screenViewer), screen.height),
    'screen-audio':
      playsShares && screenAudio
        ? { track: screenAudio, encoding: soundAtVoiceStep(voiceStep, SCREEN_AUDIO_ENCODING) }
        : null,
  };
}

/** Of two pictures the camera's goes first. */
function cameraVoiceStepOf({ screen }: SendingSources, { voiceStep }: LinkFacts): number {
  return screen && voiceStep > 0 ? LAST_VOICE_STEP : voiceStep;
}

/** Which pictures there are and a link does not get, so that voices get through. Pure. */
export function heldBackFrom(sources: SendingSources, link: LinkFacts): HeldPictures {
  const isLast = (step: number): boolean => link.present && step >= LAST_VOICE_STEP;
  return {
    camera: sources.camera !== null && isLast(cameraVoiceStepOf(sources, link)),
    screen: sources.screen !== null && isLast(link.voiceStep),
  };
}

/** So tall is what is encoded once for everybody even if nobody shows that, px: 640 wide, of most cameras. */
const SHARED_PX = 360;

function planCamera({ track, height, limits }: PictureSource, viewer: CameraViewer, steps: CameraSteps): TrackPlan {
  function encodingFor(shownHeight: number): Encoding {
    const full = withinLimits(cameraEncoding({ ...viewer, shownHeight }, height), limits);
    return atCameraStep(steps.here, notTallerThan(limits.height, full, height), height);
  }
  const { shownHeight } = viewer;
  const encoding = encodingFor(shownHeight);
  const shared = encodingFor(Math.max(shownHeight, SHARED_PX));
  // Whoever is to get less than others has an encoder of their own: what all get is as large as the largest.
  const isShared = shownHeight > THUMBNAIL_PX && steps.here === steps.least;
  return { track, encoding, degradation: CAMERA_DEGRADATION, ...(isShared && { shared }) };
}

function planScreen(
  { track, height, mode, limits }: NonNullable<SendingSources['screen']>,
  viewer: ScreenViewer,
): TrackPlan {
  const usual = screenEncoding(mode, viewer, limits.frameRate);
  const encoding = notTallerThan(limits.height, withinLimits(usual, limits), height);
  const degradation = screenDegradation(mode);
  return { track, encoding, degradation, ...(viewer.shownHeight > THUMBNAIL_PX && { shared: encoding }) };
}
