import type { ShareMode } from '../model.ts';
import { cameraEncoding, screenDegradation, screenEncoding } from './encoding.ts';
import { SEND_NOTHING } from './send-plan.ts';
import type { SendPlan } from './send-plan.ts';

/** What there is to send at the moment; null for what is off or not there. */
export interface SendingSources {
  microphone: MediaStreamTrack | null;
  /** `height` of the captured picture, px; 0 when it is not known. */
  camera: { track: MediaStreamTrack; height: number } | null;
  screen: { track: MediaStreamTrack; mode: ShareMode } | null;
}

export const NO_SOURCES: SendingSources = { microphone: null, camera: null, screen: null };

/** What the plan needs to know of a link. */
export interface LinkFacts {
  /** Both sides are in the room, rather than one of them being rung. */
  present: boolean;
}

/**
 * What each link sends, in the order of `links`. Nothing is sent to somebody who is only being rung ([RING-3]), who
 * does not count as a viewer either. Pure.
 */
export function planSending(sources: SendingSources, links: readonly LinkFacts[]): SendPlan[] {
  const viewers = links.filter(({ present }) => present).length;
  const { microphone, camera, screen } = sources;
  const sending: SendPlan = {
    microphone: microphone && { track: microphone },
    camera: camera && { track: camera.track, encoding: cameraEncoding(viewers, camera.height) },
    screen: screen && {
      track: screen.track,
      encoding: screenEncoding(screen.mode),
      degradation: screenDegradation(screen.mode),
    },
  };
  return links.map(({ present }) => (present ? sending : SEND_NOTHING));
}
