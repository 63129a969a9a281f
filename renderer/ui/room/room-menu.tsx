import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useRef, type Ref } from 'react';
import type { RoomState } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import menu from '../design/menu.module.css';
import { useCopy } from '../design/use-copy.ts';
import { commonWords } from '../words/common.ts';
import { roomWords } from '../words/room.ts';
import { RoomMenuItems } from './room-menu-items.tsx';

interface RoomMenuProps {
  trigger: Ref<HTMLButtonElement>;
  room: Extract<RoomState, { kind: 'joined' }>;
  onRename: () => void;
  onInvite: () => void;
}

/** The menu at the room's title. */
export function RoomMenu({ trigger, room, onRename, onInvite }: RoomMenuProps) {
  const { state, copy } = useCopy();
  const isCopied = state === 'copied';
  const wantsRename = useRef(false);

  async function copyLink(text: string): Promise<void> {
    // There the link can be selected and copied by hand.
    if ((await copy(text)) === 'failed') onInvite();
  }

  /** Not before the menu has given the focus back: the field takes it. */
  function onOpenChangeComplete(isOpen: boolean): void {
    if (isOpen || !wantsRename.current) return;
    wantsRename.current = false;
    onRename();
  }

  return (
    <>
      <Menu.Root modal={false} onOpenChangeComplete={onOpenChangeComplete}>
        <Menu.Trigger ref={trigger} render={<IconButton label={roomWords.options} icon={ChevronDown} />} />
        <Menu.Portal>
          <Menu.Positioner align="start" sideOffset={4} className={menu.positioner}>
            <Menu.Popup className={menu.popup}>
              <RoomMenuItems
                room={room}
                isCopied={isCopied}
                onRename={() => (wantsRename.current = true)}
                onCopy={(link) => void copyLink(link)}
              />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <span role="status" className="visually-hidden">
        {isCopied && commonWords.copied}
      </span>
    </>
  );
}
