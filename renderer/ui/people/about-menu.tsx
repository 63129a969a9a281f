import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import type { Caller } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import menu from '../design/menu.module.css';
import type { MenuAt } from '../design/use-menu-at.ts';
import { moreLabel } from '../words/trust.ts';

interface AboutMenuProps {
  /** Of whom it is. */
  name: Caller['name'];
  /** Of what is about them too, and opens it by the other mouse button; null: its own button alone does. */
  menuAt?: MenuAt | null;
  /** Its button. */
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A menu about somebody, with the button that opens it. */
export function AboutMenu({ name, menuAt = null, ref, children }: AboutMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const at = menuAt?.at ?? null;

  function change(open: boolean): void {
    setIsOpen(open);
    if (!open) menuAt?.onClosed();
  }

  return (
    <Menu.Root modal={false} open={isOpen || at !== null} onOpenChange={change}>
      <Menu.Trigger ref={ref} render={<IconButton label={moreLabel(name)} icon={EllipsisVertical} />} />
      <Menu.Portal>
        <Menu.Positioner
          align={at === null ? 'end' : 'start'}
          sideOffset={4}
          className={menu.positioner}
          anchor={at === null ? undefined : { getBoundingClientRect: () => new DOMRect(at.x, at.y) }}
        >
          <Menu.Popup className={menu.popup}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
