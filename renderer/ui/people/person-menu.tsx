import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical } from 'lucide-react';
import type { Caller } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import menu from '../design/menu.module.css';
import { useNameOf } from '../names/names.tsx';
import { moreLabel } from '../words/trust.ts';
import { PersonItems } from './person-items.tsx';

/** What can be done about somebody besides calling them. */
export function PersonMenu({ person }: { person: Caller }) {
  const label = moreLabel(useNameOf()(person));
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton label={label} icon={EllipsisVertical} />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <PersonItems person={person} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
