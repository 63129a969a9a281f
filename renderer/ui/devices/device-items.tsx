import { Menu } from '@base-ui/react/menu';
import { Settings, Webcam } from 'lucide-react';
import { useStore } from 'zustand';
import type { DeviceKind } from '../../core/model.ts';
import { MenuItem, MenuRadio } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { deviceKindLabel, mediaWords, noDeviceLine } from '../words/media.ts';
import { useFreshDevices } from './device-fields.tsx';
import { deviceOptions } from './device-options.ts';

interface DeviceItemsProps {
  kinds: readonly DeviceKind[];
  onCheck: () => void;
  onSettings: () => void;
}

/** What the menu at a device's button offers: which one, trying it out, and all that can be set of it. */
export function DeviceItems({ kinds, onCheck, onSettings }: DeviceItemsProps) {
  useFreshDevices();
  return (
    <>
      {kinds.map((kind) => (
        <DeviceGroup key={kind} kind={kind} />
      ))}
      <MenuItem icon={Webcam} words={mediaWords.check} onClick={onCheck} />
      <MenuItem icon={Settings} words={commonWords.openSettings} onClick={onSettings} />
    </>
  );
}

/** The devices of one kind; nothing where the browser hides them. */
function DeviceGroup({ kind }: { kind: DeviceKind }) {
  const session = useSession();
  const devices = deviceOptions(useStore(session.media), kind);
  if (devices.kind === 'hidden') return null;
  return (
    <>
      <Menu.Group>
        <Menu.GroupLabel className={menu.groupLabel}>{deviceKindLabel(kind)}</Menu.GroupLabel>
        {devices.kind === 'none' ? (
          <Menu.Item className={menu.item} disabled>
            <span className={menu.itemText}>{noDeviceLine(kind)}</span>
          </Menu.Item>
        ) : (
          <Menu.RadioGroup
            value={devices.selected}
            onValueChange={(deviceId: string) => session.selectDevice(kind, deviceId)}
          >
            {devices.options.map(({ value, label }) => (
              <MenuRadio key={value} value={value} words={label} />
            ))}
          </Menu.RadioGroup>
        )}
      </Menu.Group>
      <Menu.Separator className={menu.separator} />
    </>
  );
}
