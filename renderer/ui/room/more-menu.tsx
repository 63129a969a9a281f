import { Menu } from '@base-ui/react/menu';
import { Ellipsis, Keyboard, Maximize, Minimize, PictureInPicture, Signal } from 'lucide-react';
import { MenuItem } from '../design/menu-item.tsx';
import { useFullScreen } from '../design/use-full-screen.ts';
import { commonWords } from '../words/common.ts';
import { roomWords } from '../words/room.ts';
import { shareWords } from '../words/share.ts';
import { windowWords } from '../words/windows.ts';
import { ToolbarMenuButton, ToolbarMenuPopup } from './toolbar-menu.tsx';

/** The whole page on the whole screen. */
const PAGE = { current: document.documentElement };

interface MoreMenuProps {
  /** Null where there can be none. */
  onMini: (() => void) | null;
  onQuality: () => void;
  onKeys: () => void;
}

/** What is needed now and then in a call. */
export function MoreMenu({ onMini, onQuality, onKeys }: MoreMenuProps) {
  const fullScreen = useFullScreen(PAGE);
  return (
    <Menu.Root modal={false}>
      <ToolbarMenuButton label={roomWords.more} icon={Ellipsis} />
      <ToolbarMenuPopup>
        <MenuItem icon={Signal} words={roomWords.quality} onClick={onQuality} />
        {document.fullscreenEnabled && (
          <MenuItem
            icon={fullScreen.active ? Minimize : Maximize}
            words={fullScreen.active ? shareWords.exitFullScreen : shareWords.fullScreen}
            onClick={fullScreen.toggle}
          />
        )}
        {onMini && <MenuItem icon={PictureInPicture} words={windowWords.mini} onClick={onMini} />}
        <MenuItem icon={Keyboard} words={commonWords.keys} onClick={onKeys} />
      </ToolbarMenuPopup>
    </Menu.Root>
  );
}
