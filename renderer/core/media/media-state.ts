import type { CaptureKind, DeviceKind, MediaState } from '../model.ts';
import { chosenDevice } from './device-choice.ts';
import type { Devices } from './devices.ts';
import type { Source } from './source.ts';

/** What the person wants of their devices. */
export interface WantedMedia {
  muted: boolean;
  cameraOff: boolean;
  /** Push-to-talk is held. */
  talking: boolean;
  preferred: Record<DeviceKind, string>;
}

/** Camera and microphone as the UI shows them. */
export function mediaState(
  { preferred, ...wanted }: WantedMedia,
  { lists, asksFirst }: Pick<Devices, 'lists' | 'asksFirst'>,
  { camera, microphone }: Record<CaptureKind, Pick<Source, 'state' | 'stream'>>,
): MediaState {
  return {
    cameras: lists.camera,
    microphones: lists.microphone,
    speakers: lists.speaker,
    selected: {
      camera: chosenDevice(preferred.camera, camera.state, lists.camera),
      microphone: chosenDevice(preferred.microphone, microphone.state, lists.microphone),
      speaker: chosenDevice(preferred.speaker, null, lists.speaker),
    },
    camera: camera.state,
    microphone: microphone.state,
    ...wanted,
    asksFirst,
    preview: camera.stream,
    voice: microphone.stream,
  };
}

/** Whether the others are to hear the person. */
export function isAudible({ muted, talking }: Pick<WantedMedia, 'muted' | 'talking'>): boolean {
  return !muted || talking;
}
