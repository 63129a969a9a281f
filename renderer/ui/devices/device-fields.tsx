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
  const session = useSession();
  const media = useStore(session.media);

  // Read now, not only when a list is opened: an empty list is disabled and cannot be opened.
  useEffect(() => session.refreshDevices(), [session]);

  return (
    <div className={styles.fields}>
      {KINDS.map((kind) => (
        <DeviceField
          key={kind}
          kind={kind}
          devices={devicesOf(media, kind)}
          selected={media.selected[kind]}
          onOpen={() => session.refreshDevices()}
          onSelect={(deviceId) => session.selectDevice(kind, deviceId)}
        />
      ))}
    </div>
  );
}

interface DeviceFieldProps {
  kind: DeviceKind;
  devices: Device[];
  selected: string;
  /** The person opens the list. */
  onOpen: () => void;
  onSelect: (deviceId: string) => void;
}

function DeviceField({ kind, devices, selected, onOpen, onSelect }: DeviceFieldProps) {
  const none = devices.length === 0;
  const present = devices.some((device) => device.deviceId === selected);
  return (
    <SelectField
      label={deviceKindLabel(kind)}
      value={none ? '' : selected}
      disabled={none}
      onFocus={onOpen}
      onChange={(event) => onSelect(event.target.value)}
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
