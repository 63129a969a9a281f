import { useEffect, useState } from 'react';
import type { DesktopSettings } from '../../core/session-api.ts';
import { SettingsDialog } from '../settings/lazy.ts';
import { CheckDialog } from './lazy.ts';

interface AskedCheckProps {
  desktop: DesktopSettings;
  inRoom: boolean;
}

/** The connection check, opened by the app's menu: its report is what "Copy report…" is for. */
export function AskedCheck({ desktop, inRoom }: AskedCheckProps) {
  const [open, setOpen] = useState<'check' | 'find' | null>(null);
  useEffect(() => desktop.onCheckWanted(() => setOpen('check')), [desktop]);
  const close = () => setOpen(null);

  switch (open) {
    case 'check':
      return <CheckDialog desktop={desktop} onFind={() => setOpen('find')} onClose={close} />;
    case 'find':
      return <SettingsDialog inCall={inRoom} startWithFind onClose={close} />;
    case null:
      return null;
  }
}
