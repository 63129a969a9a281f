import type { CaptureKind, DeviceKind, MediaFailure, MediaState } from '../../core/model.ts';
import { words } from './language.ts';

export const mediaWords = words('mediaWords', {
  check: 'Check camera and sound',
  tryingAgain: 'Trying again…',
  muteMicrophone: 'Mute microphone',
  unmuteMicrophone: 'Unmute microphone',
  /** Short, in the call controls: each is a part of the whole name. */
  mute: 'Mute',
  unmute: 'Unmute',
  /** Of who speaks while muted. */
  speak: 'Unmute',
  camera: 'Camera',
  soundOptions: 'Sound options',
  cameraOptions: 'Camera options',
  cameraOff: 'Turn camera off',
  cameraOn: 'Turn camera on',
  duringCall: 'Your microphone and camera',
  level: 'Microphone level',
  preview: 'Your camera preview',
  cameraIsOff: 'Your camera is off',
  noPicture: 'No camera picture',
  cameraStarting: 'Starting your camera…',
  systemDefault: 'System default',
  speakerNotChoosable: 'Chosen by your browser',
});

export const deviceKindLabel = words('deviceKindLabel', (kind: DeviceKind): string => {
  switch (kind) {
    case 'camera':
      return 'Camera';
    case 'microphone':
      return 'Microphone';
    case 'speaker':
      return 'Speaker';
  }
});

export const noDeviceLine = words('noDeviceLine', (kind: DeviceKind): string =>
  kind === 'speaker' ? mediaWords.speakerNotChoosable : `No ${kind} found`,
);

/** Browsers hide labels until permission is given. */
export function unnamedDevice(kind: DeviceKind, index: number): string {
  return `${deviceKindLabel(kind)} ${index + 1}`;
}

/** What is said of camera, microphone, or both in one sentence. */
export const mediaLines = words('mediaLines', {
  allow: (kinds: readonly CaptureKind[]): string =>
    `Allow your ${kinds.join(' and ')} where the browser asks, so that the others ${kinds.length > 1 ? 'see and hear' : kinds.includes('camera') ? 'see' : 'hear'} you.`,
  slow: (kinds: readonly CaptureKind[]): string =>
    `Your ${kinds.join(' and ')} ${kinds.length > 1 ? 'have' : 'has'} not started yet. If the browser or the system asks, allow it.`,
  failed: (kinds: readonly CaptureKind[], reason: MediaFailure): string =>
    failureLine(kinds.join(' and '), kinds.length > 1 ? 'have' : 'has', reason),
  cameraHeld: 'Your camera gives no picture: a key, a cover or the system turned it off. Turn it on there.',
  microphoneHeld: 'Nobody hears you: a key, a switch or the system muted your microphone. Unmute it there.',
  callGoesOn: 'Your call goes on.',
  canJoin: 'You can still join.',
});

const KINDS = ['camera', 'microphone'] as const;

/** What keeps camera or microphone from working and what that means here; null when nothing does. */
export function mediaTrouble(media: MediaState, inCall: boolean): string | null {
  const asking = askingLine(media);
  const waiting = asking === null ? waitLines(media) : [asking];
  const lines = [...failureLines(media), ...waiting, ...systemMuteLines(media)];
  if (lines.length === 0) return null;
  return [...lines, inCall ? mediaLines.callGoesOn : mediaLines.canJoin].join(' ');
}

/** While the browser asks for a permission: what that is for. Null while it does not. */
export function askingLine(media: MediaState): string | null {
  const asked = KINDS.filter((kind) => media[kind].kind === 'starting' && media.asksFirst[kind]);
  return asked.length === 0 ? null : mediaLines.allow(asked);
}

/** Whether asking for the devices again may help. */
export function canRetryDevices({ camera, microphone }: MediaState): boolean {
  return [camera, microphone].some((state) => state.kind === 'failed' || (state.kind === 'starting' && state.slow));
}

function failureLines(media: MediaState): string[] {
  const camera = media.camera.kind === 'failed' ? media.camera.reason : null;
  const microphone = media.microphone.kind === 'failed' ? media.microphone.reason : null;
  if (camera === microphone && camera !== null) return [mediaLines.failed(KINDS, camera)];
  return [
    camera === null ? null : mediaLines.failed(['camera'], camera),
    microphone === null ? null : mediaLines.failed(['microphone'], microphone),
  ].filter((line) => line !== null);
}

function waitLines(media: MediaState): string[] {
  const slow = KINDS.filter((kind) => {
    const state = media[kind];
    return state.kind === 'starting' && state.slow;
  });
  return slow.length === 0 ? [] : [mediaLines.slow(slow)];
}

/** Not mentioned for a microphone that the person has muted anyway. */
function systemMuteLines({ camera, microphone, muted }: MediaState): string[] {
  const lines: string[] = [];
  if (camera.kind === 'on' && camera.mutedBySystem) lines.push(mediaLines.cameraHeld);
  if (microphone.kind === 'on' && microphone.mutedBySystem && !muted) lines.push(mediaLines.microphoneHeld);
  return lines;
}

function failureLine(what: string, has: 'has' | 'have', reason: MediaFailure): string {
  switch (reason) {
    case 'denied':
      return `Earshot may not use your ${what}. Allow it in the browser or system settings.`;
    case 'not-found':
      return `No ${what} was found. Plug one in.`;
    case 'in-use':
      return `Another program uses your ${what}. Close it there.`;
    case 'insecure-page':
      return `Browsers give the ${what} only to https pages. Open this page by its https address.`;
    case 'unsupported':
      return `This browser cannot use a ${what}.`;
    case 'stopped':
      return `Your ${what} ${has} stopped. Try again, or choose another one.`;
    case 'cancelled':
    case 'failed':
      return `Your ${what} ${has} not started.`;
  }
}
