import { Menu } from '@base-ui/react/menu';
import { Check, Ellipsis, Keyboard, Link, Maximize, Minimize } from 'lucide-react';
import { MenuItem } from '../design/menu-item.tsx';
import { useCopy } from '../design/use-copy.ts';
import { useFullScreen } from '../design/use-full-screen.ts';
import { commonWords } from '../words/common.ts';
import { inviteWords } from '../words/invite.ts';
import { roomWords } from '../words/room.ts';
import { shareWords } from '../words/share.ts';
import { ToolbarMenuButton, ToolbarMenuPopup } from './toolbar-menu.tsx';

/** The whole page on the whole screen. */
const PAGE = { current: document.documentElement };

interface MoreMenuProps {
  /** What to send to somebody who should join; null where there is no address that others can open. */
  link: string | null;
  onInvite: () => void;
  onKeys: () => void;
}

/** What is needed now and then in a call. */
export function MoreMenu({ link, onInvite, onKeys }: MoreMenuProps) {
  const { state, copy } = useCopy();
  const isCopied = state === 'copied';
  const fullScreen = useFullScreen(PAGE);

  async function copyLink(text: string): Promise<void> {
    // There the link can be selected and copied by hand.
    if ((await copy(text)) === 'failed') onInvite();
  }

  return (
    <Menu.Root modal={false}>
      <ToolbarMenuButton label={roomWords.more} icon={Ellipsis} />
      <span role="status" className="visually-hidden">
        {isCopied && commonWords.copied}
      </span>
      <ToolbarMenuPopup>
        {link !== null && (
          <MenuItem
            icon={isCopied ? Check : Link}
            words={isCopied ? commonWords.copied : inviteWords.copyLink}
            staysOpen
            onClick={() => void copyLink(link)}
          />
        )}
        {document.fullscreenEnabled && (
          <MenuItem
            icon={fullScreen.active ? Minimize : Maximize}
            words={fullScreen.active ? shareWords.exitFullScreen : shareWords.fullScreen}
            onClick={fullScreen.toggle}
          />
        )}
        <MenuItem icon={Keyboard} words={commonWords.keys} onClick={onKeys} />
      </ToolbarMenuPopup>
    </Menu.Root>
  );
}
