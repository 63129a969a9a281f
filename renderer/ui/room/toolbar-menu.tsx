import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { ChevronUp, type LucideIcon } from 'lucide-react';
import { useId, type ReactNode, type Ref } from 'react';
import menu from '../design/menu.module.css';
import type { Shortcut } from '../keys/shortcuts.ts';
import { useKeysOf } from '../keys/use-keys-of.ts';
import { BadgeMark, Caption, type Badge } from './toolbar-button.tsx';
import styles from './toolbar.module.css';

interface ToolbarMenuProps {
  label: string;
  children: ReactNode;
}

/** A menu of the call controls, behind a chevron beside the button that it belongs to. */
export function ToolbarMenu({ label, children }: ToolbarMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Toolbar.Button render={<Menu.Trigger />} className={styles.chevron} aria-label={label} title={label}>
        <ChevronUp size={16} aria-hidden />
      </Toolbar.Button>
      <ToolbarMenuPopup>{children}</ToolbarMenuPopup>
    </Menu.Root>
  );
}

interface ToolbarMenuButtonProps {
  id?: string;
  label: string;
  icon: LucideIcon;
  shortcut?: Shortcut;
  badge?: Badge | null;
  ref?: Ref<HTMLButtonElement>;
}

/** A button of the call controls that opens a menu. */
export function ToolbarMenuButton({ id, label, icon: Icon, shortcut, badge = null, ref }: ToolbarMenuButtonProps) {
  const badgeId = useId();
  const keys = useKeysOf(shortcut);
  return (
    <Toolbar.Button
      ref={ref}
      id={id}
      render={<Menu.Trigger />}
      className={styles.button}
      aria-label={label}
      aria-keyshortcuts={keys?.aria}
      aria-describedby={badge === null ? undefined : badgeId}
      title={keys === null ? label : `${label} (${keys.shown})`}
    >
      <Icon size={21} aria-hidden />
      <Caption>{label}</Caption>
      {badge !== null && <BadgeMark id={badgeId} badge={badge} />}
    </Toolbar.Button>
  );
}

interface ToolbarMenuPopupProps {
  className?: string | undefined;
  children: ReactNode;
}

/** What such a menu opens, above the call controls. */
export function ToolbarMenuPopup({ className = '', children }: ToolbarMenuPopupProps) {
  return (
    <Menu.Portal>
      <Menu.Positioner side="top" sideOffset={8} className={menu.positioner}>
        <Menu.Popup className={`${menu.popup} ${className}`}>{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
