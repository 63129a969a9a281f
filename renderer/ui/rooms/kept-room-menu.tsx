import { Menu } from '@base-ui/react/menu';
import { BookmarkX, Check, EllipsisVertical, Link, Pencil } from 'lucide-react';
import { useRef, type Ref } from 'react';
import type { KeptRoom } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { MenuItem } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import { useCopy } from '../design/use-copy.ts';
import { commonWords } from '../words/common.ts';
import { inviteWords } from '../words/invite.ts';
import { keptRoomOptionsLabel, keptRoomWords } from '../words/kept-rooms.ts';

interface KeptRoomMenuProps {
  trigger: Ref<HTMLButtonElement>;
  room: KeptRoom;
  name: string;
  onRename: () => void;
  onForget: () => void;
}

/** What can be done about a kept room besides joining it. */
export function KeptRoomMenu({ trigger, room: { link, locked }, name, onRename, onForget }: KeptRoomMenuProps) {
  const { state, copy } = useCopy();
  const after = useRef<(() => void) | null>(null);

  /** Not before the menu has given the focus back: what comes in the place of its button takes it. */
  function onOpenChangeComplete(isOpen: boolean): void {
    const act = after.current;
    after.current = null;
    if (!isOpen) act?.();
  }

  return (
    <>
      <Menu.Root modal={false} onOpenChangeComplete={onOpenChangeComplete}>
        <Menu.Trigger
          ref={trigger}
          render={<IconButton label={keptRoomOptionsLabel(name)} icon={EllipsisVertical} />}
        />
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={4} className={menu.positioner}>
            <Menu.Popup className={menu.popup}>
              {link !== null && (
                <MenuItem
                  icon={state === 'copied' ? Check : Link}
                  words={state === 'copied' ? commonWords.copied : inviteWords.copyLink}
                  {...(locked && { hint: keptRoomWords.linkLocked })}
                  staysOpen
                  onClick={() => void copy(link)}
                />
              )}
              <MenuItem
                icon={Pencil}
                words={keptRoomWords.rename}
                hint={keptRoomWords.renameMeans}
                onClick={() => (after.current = onRename)}
              />
              <MenuItem icon={BookmarkX} words={keptRoomWords.forget} onClick={() => (after.current = onForget)} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <span role="status" className="visually-hidden">
        {state === 'copied' && commonWords.copied}
      </span>
    </>
  );
}
