import type { DeviceKind, MediaFailure, MediaState } from '../../core/model.ts';

export const mediaWords = {
  muteMicrophone: 'Mute microphone',
  unmuteMicrophone: 'Unmute microphone',
  unmute: 'Unmute',
  cameraOff: 'Turn camera off',
  cameraOn: 'Turn camera on',
  level: 'Microphone level',
  preview: 'Your camera preview',
  cameraIsOff: 'Your camera is off',
  noPicture: 'No camera picture',
  cameraStarting: 'Starting your camera…',
  notConnected: 'Not connected now',
  systemDefault: 'System default',
  speakerNotChoosable: 'Chosen by your browser',
};

export function deviceKindLabel(kind: DeviceKind): string {
  switch (kind) {
    case 'camera':
      return 'Camera';
    case 'microphone':
      return 'Microphone';
    case 'speaker':
      return 'Speaker';
  }
}

export function noDeviceLine(kind: DeviceKind): string {
  return kind === 'speaker' ? mediaWords.speakerNotChoosable : `No ${kind} found`;
}

/** Browsers hide labels until permission is given. */
export function unnamedDevice(kind: DeviceKind, index: number): string {
  return `${deviceKindLabel(kind)} ${index + 1}`;
}

/** What keeps camera or microphone from working, in one or two sentences; null when nothing does. */
export function mediaTrouble(media: MediaState): string | null {
  const camera = media.camera.kind === 'failed' ? media.camera.reason : null;
  const microphone = media.microphone.kind === 'failed' ? media.microphone.reason : null;
  if (camera === null && microphone === null) return null;
  if (camera === microphone && camera !== null) return failureLine('camera and microphone', 'have', camera);
  return [
    camera === null ? null : failureLine('camera', 'has', camera),
    microphone === null ? null : failureLine('microphone', 'has', microphone),
  ]
    .filter((line) => line !== null)
    .join(' ');
}

function failureLine(what: string, has: 'has' | 'have', reason: MediaFailure): string {
  const works = 'You can still join.';
  switch (reason) {
    case 'denied':
      return `Earshot may not use your ${what}. Allow it in the browser or system settings. ${works}`;
    case 'not-found':
      return `No ${what} was found. Plug one in. ${works}`;
    case 'in-use':
      return `Another program uses your ${what}. Close it there. ${works}`;
    case 'insecure-page':
      return `Browsers give the ${what} only to https pages. Open this page by its https address. ${works}`;
    case 'unsupported':
      return `This browser cannot use a ${what}. ${works}`;
    case 'cancelled':
    case 'failed':
      return `Your ${what} ${has} not started. ${works}`;
  }
}
