import type { CaptureState, DeviceKind, MediaState } from '../model.ts';
import { chosenDevice } from './device-choice.ts';
import type { DeviceLists } from './devices.ts';

/** What the person wants of their devices. */
export interface WantedMedia {
  muted: boolean;
  cameraOff: boolean;
  /** Push-to-talk is held. */
  talking: boolean;
  preferred: Record<DeviceKind, string>;
}

/** What the devices give. */
export interface GivenMedia {
  devices: DeviceLists;
  camera: CaptureState;
  microphone: CaptureState;
  preview: MediaStream | null;
}

/** Camera and microphone as the UI shows them. */
export function mediaState({ preferred, ...wanted }: WantedMedia, given: GivenMedia): MediaState {
  const { devices, camera, microphone, preview } = given;
  return {
    cameras: devices.camera,
    microphones: devices.microphone,
    speakers: devices.speaker,
    selected: {
      camera: chosenDevice(preferred.camera, camera, devices.camera),
      microphone: chosenDevice(preferred.microphone, microphone, devices.microphone),
      speaker: chosenDevice(preferred.speaker, null, devices.speaker),
    },
    camera,
    microphone,
    ...wanted,
    preview,
  };
}

/** Whether the others are to hear the person. */
export function isAudible({ muted, talking }: Pick<WantedMedia, 'muted' | 'talking'>): boolean {
  return !muted || talking;
}
