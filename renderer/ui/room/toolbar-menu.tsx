import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import menu from '../design/menu.module.css';
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

/** What such a menu opens, above the call controls. */
export function ToolbarMenuPopup({ children }: { children: ReactNode }) {
  return (
    <Menu.Portal>
      <Menu.Positioner side="top" sideOffset={8} className={menu.positioner}>
        <Menu.Popup className={menu.popup}>{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
