import type { Device, DeviceKind, MediaState } from '../../core/model.ts';
import { mediaWords, unnamedDevice } from '../words/media.ts';

export interface DeviceOption {
  /** Id of the device; empty: whichever the system takes. */
  value: string;
  label: string;
}

/** `hidden`: the browser does not tell yet, and an empty list would say that there is none. */
export type DeviceOptions =
  { kind: 'hidden' } | { kind: 'none' } | { kind: 'some'; options: readonly DeviceOption[]; selected: string };

/** What a person can choose from, wherever that is offered. */
export function deviceOptions(media: MediaState, kind: DeviceKind): DeviceOptions {
  const devices = devicesOf(media, kind);
  if (devices.length === 0) return { kind: isHidden(media, kind) ? 'hidden' : 'none' };
  const options = devices.map(({ deviceId, label }, index) => {
    return { value: deviceId, label: label || unnamedDevice(kind, index) };
  });
  const selected = media.selected[kind];
  if (options.some(({ value }) => value === selected)) return { kind: 'some', options, selected };
  return { kind: 'some', options: [{ value: '', label: mediaWords.systemDefault }, ...options], selected: '' };
}

/** Browsers show no devices for want of a permission, and the speakers only with that for the microphone. */
function isHidden(media: MediaState, kind: DeviceKind): boolean {
  const needed = kind === 'speaker' ? 'microphone' : kind;
  const state = media[needed];
  return media.asksFirst[needed] || (state.kind === 'failed' && state.reason === 'denied');
}

function devicesOf(media: MediaState, kind: DeviceKind): Device[] {
  switch (kind) {
    case 'camera':
      return media.cameras;
    case 'microphone':
      return media.microphones;
    case 'speaker':
      return media.speakers;
  }
}
