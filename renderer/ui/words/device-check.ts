import type { CaptureKind } from '../../core/model.ts';
import type { MicrophoneVerdict } from '../device-check/microphone-verdict.ts';
import type { PermissionPlace } from '../device-check/permission-place.ts';
import type { RecordingStep } from '../device-check/record-and-play.ts';
import { words } from './language.ts';

export const deviceCheckWords = words('deviceCheckWords', {
  playTone: 'Play test sound',
  stopTone: 'Stop',
  toneHint: 'Three notes. If you do not hear them, turn up the volume or choose another speaker.',
  record: 'Record 5 seconds',
  stopRecording: 'Stop',
  recordHint: 'You then hear how others hear you. Nothing is kept.',
  stepsTitle: 'How to allow it',
});

/** Asked before the browser does. */
export const permissionReason = words('permissionReason', (kinds: readonly CaptureKind[]): string => {
  const what = kinds.join(' and ');
  return `Earshot needs your ${what} so that people in a call ${whatFor(kinds)} you. Outside of calls ${kinds.length > 1 ? 'they are' : 'it is'} closed.`;
});

function whatFor(kinds: readonly CaptureKind[]): string {
  if (kinds.length > 1) return 'see and hear';
  return kinds.includes('camera') ? 'see' : 'hear';
}

export const allowLabel = words(
  'allowLabel',
  (kinds: readonly CaptureKind[]): string => `Allow ${kinds.join(' and ')}`,
);

export const verdictLine = words('verdictLine', (verdict: MicrophoneVerdict): string => {
  switch (verdict) {
    case 'listening':
      return 'Say something…';
    case 'silent':
      return 'Your microphone is silent. Say something, or choose another one.';
    case 'noisy':
      return 'Your microphone is noisy. Others hear what is around you.';
    case 'works':
      return 'Your microphone works.';
  }
});

export const recordingLine = words('recordingLine', (step: RecordingStep | null): string => {
  switch (step) {
    case 'recording':
      return 'Recording. Say something…';
    case 'playing':
      return 'Playing what was recorded…';
    case 'failed':
      return 'This could not be recorded or played.';
    case 'over':
    case null:
      return deviceCheckWords.recordHint;
  }
});

/** What to press where a permission was refused, in order. */
export const permissionSteps = words('permissionSteps', (place: PermissionPlace): readonly string[] => {
  switch (place) {
    case 'chromium':
      return [
        'Press the icon at the left of the address.',
        'Turn “Camera” and “Microphone” on, or set them to “Allow”.',
        'Come back and press “Try again”.',
      ];
    case 'firefox':
      return [
        'Press the crossed-out camera or microphone at the left of the address.',
        'Press the cross beside “Blocked” to take that back.',
        'Press “Try again”, and then “Allow”.',
      ];
    case 'safari':
      return [
        'Open the menu at the left of the address, then the settings for this website.',
        'Set “Camera” and “Microphone” to “Allow”.',
        'Come back and press “Try again”.',
      ];
    case 'windows':
      return [
        'Open Windows’ Settings, then “Privacy & security”.',
        'Open “Camera”, and then “Microphone”, and let desktop apps use them.',
        'Come back and press “Try again”.',
      ];
    case 'mac':
      return [
        'Open System Settings, then “Privacy & Security”.',
        'Open “Camera”, and then “Microphone”, and turn Earshot on.',
        'Start Earshot again if the Mac asks for it.',
      ];
    case 'linux':
      return [
        'Open your system’s settings, then “Privacy”.',
        'Let apps use the camera and the microphone.',
        'Come back and press “Try again”.',
      ];
  }
});
