import { Menu } from '@base-ui/react/menu';
import { Ellipsis, History, Keyboard, Maximize, Minimize, PictureInPicture, Signal } from 'lucide-react';
import { useStore } from 'zustand';
import { unreadNotes } from '../../../signaling/protocol/note.ts';
import { missedCount } from '../../../signaling/protocol/recent-call.ts';
import { MenuCheckbox, MenuItem } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import { useFullScreen } from '../design/use-full-screen.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { lobbyWords } from '../words/lobby.ts';
import { unreadNotesLine } from '../words/notes.ts';
import { missedLine, recentWords } from '../words/recents.ts';
import { roomWords } from '../words/room.ts';
import { shareWords } from '../words/share.ts';
import { windowWords } from '../words/windows.ts';
import type { PanelName } from './panel.tsx';
import type { Badge } from './toolbar-button.tsx';
import { MORE_BUTTON_ID } from './toolbar-focus.ts';
import { ToolbarMenuButton, ToolbarMenuPopup } from './toolbar-menu.tsx';

/** The whole page on the whole screen. */
const PAGE = { current: document.documentElement };

interface MoreMenuProps {
  /** Null where there can be none. */
  onMini: (() => void) | null;
  onPanel: (name: PanelName) => void;
  onKeys: () => void;
}

/** What is needed now and then in a call. */
export function MoreMenu({ onMini, onPanel, onKeys }: MoreMenuProps) {
  const fullScreen = useFullScreen(PAGE);
  const badge = useNewRecents();
  const session = useSession();
  const availability = useStore(session.preferences, (preferences) => preferences.availability);
  return (
    <Menu.Root modal={false}>
      <ToolbarMenuButton id={MORE_BUTTON_ID} label={roomWords.more} icon={Ellipsis} badge={badge} />
      <ToolbarMenuPopup>
        <MenuItem icon={Signal} words={roomWords.quality} onClick={() => onPanel('quality')} />
        <MenuItem
          icon={History}
          words={recentWords.title}
          {...(badge && { hint: badge.words })}
          onClick={() => onPanel('recents')}
        />
        {document.fullscreenEnabled && (
          <MenuItem
            icon={fullScreen.active ? Minimize : Maximize}
            words={fullScreen.active ? shareWords.exitFullScreen : shareWords.fullScreen}
            onClick={fullScreen.toggle}
          />
        )}
        {onMini && <MenuItem icon={PictureInPicture} words={windowWords.mini} onClick={onMini} />}
        <MenuItem icon={Keyboard} words={commonWords.keys} onClick={onKeys} />
        <Menu.Separator className={menu.separator} />
        <MenuCheckbox
          checked={availability === 'do-not-disturb'}
          words={lobbyWords.doNotDisturb}
          hint={roomWords.doNotDisturbMeans}
          onChange={(quiet) => session.setAvailability(quiet ? 'do-not-disturb' : 'available')}
        />
      </ToolbarMenuPopup>
    </Menu.Root>
  );
}

/** What there is in the recent calls that the person has not looked at; null: nothing. */
function useNewRecents(): Badge | null {
  const session = useSession();
  const missed = useStore(session.recents, missedCount);
  const unread = useStore(session.notes, unreadNotes);
  if (missed + unread === 0) return null;
  const words = [missed > 0 && missedLine(missed), unread > 0 && unreadNotesLine(unread)].filter(Boolean).join(' · ');
  return { count: missed + unread, words, tone: 'urgent' };
}
