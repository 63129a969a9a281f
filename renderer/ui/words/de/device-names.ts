import type { CaptureKind } from '../../../core/model.ts';

/** "Kamera und Mikrofon". */
export function devices(kinds: readonly CaptureKind[]): string {
  return kinds.map((kind) => (kind === 'camera' ? 'Kamera' : 'Mikrofon')).join(' und ');
}

/** "deine Kamera und dein Mikrofon", which reads the same as subject and object. */
export function yourDevices(kinds: readonly CaptureKind[]): string {
  return kinds.map((kind) => (kind === 'camera' ? 'deine Kamera' : 'dein Mikrofon')).join(' und ');
}
