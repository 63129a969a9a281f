import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { DeviceKind } from '../../core/model.ts';
import { Fields } from '../design/field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { useSession } from '../session-context.tsx';
import { deviceKindLabel, noDeviceLine } from '../words/media.ts';
import { deviceOptions } from './device-options.ts';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone', 'speaker'];

/** The comboboxes "Camera", "Microphone" and "Speaker". */
export function DeviceFields() {
  useFreshDevices();
  return (
    <Fields>
      {KINDS.map((kind) => (
        <DeviceField key={kind} kind={kind} />
      ))}
    </Fields>
  );
}

/** Reads the devices now, not only when a list is opened: an empty list is disabled and cannot be opened. */
export function useFreshDevices(): void {
  const session = useSession();
  useEffect(() => session.refreshDevices(), [session]);
}

/** The combobox of one kind; nothing where the browser hides its devices. */
export function DeviceField({ kind }: { kind: DeviceKind }) {
  const session = useSession();
  const devices = deviceOptions(useStore(session.media), kind);
  if (devices.kind === 'hidden') return null;
  return (
    <SelectField
      label={deviceKindLabel(kind)}
      value={devices.kind === 'none' ? '' : devices.selected}
      disabled={devices.kind === 'none'}
      onFocus={() => session.refreshDevices()}
      onChange={(event) => session.selectDevice(kind, event.target.value)}
    >
      {devices.kind === 'none' ? (
        <option value="">{noDeviceLine(kind)}</option>
      ) : (
        devices.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))
      )}
    </SelectField>
  );
}
