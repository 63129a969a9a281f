import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Device, DeviceKind, MediaState } from '../../core/model.ts';
import { SelectField } from '../design/field.tsx';
import { useSession } from '../session-context.tsx';
import { deviceKindLabel, mediaWords, noDeviceLine, unnamedDevice } from '../words/media.ts';
import styles from './devices.module.css';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone', 'speaker'];

/** The comboboxes "Camera", "Microphone" and "Speaker". */
export function DeviceFields() {
  useFreshDevices();
  return (
    <div className={styles.fields}>
      {KINDS.map((kind) => (
        <DeviceField key={kind} kind={kind} />
      ))}
    </div>
  );
}

/** Reads the devices now, not only when a list is opened: an empty list is disabled and cannot be opened. */
export function useFreshDevices(): void {
  const session = useSession();
  useEffect(() => session.refreshDevices(), [session]);
}

/** The combobox of one kind. Nothing where the browser hides its devices: an empty list would say that there is none. */
export function DeviceField({ kind }: { kind: DeviceKind }) {
  const session = useSession();
  const media = useStore(session.media);
  const devices = devicesOf(media, kind);
  const selected = media.selected[kind];
  const none = devices.length === 0;
  const present = devices.some((device) => device.deviceId === selected);
  if (none && isHidden(media, kind)) return null;
  return (
    <SelectField
      label={deviceKindLabel(kind)}
      value={none ? '' : selected}
      disabled={none}
      onFocus={() => session.refreshDevices()}
      onChange={(event) => session.selectDevice(kind, event.target.value)}
    >
      {none && <option value="">{noDeviceLine(kind)}</option>}
      {!none && !present && <option value="">{mediaWords.systemDefault}</option>}
      {devices.map((device, index) => (
        <option key={device.deviceId} value={device.deviceId}>
          {device.label || unnamedDevice(kind, index)}
        </option>
      ))}
    </SelectField>
  );
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
