import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { Check, Ellipsis, Link, Maximize, Minimize } from 'lucide-react';
import { MenuItem } from '../design/menu-item.tsx';
import { useCopy } from '../design/use-copy.ts';
import { commonWords } from '../words/common.ts';
import { inviteWords } from '../words/invite.ts';
import { roomWords } from '../words/room.ts';
import { shareWords } from '../words/share.ts';
import styles from './toolbar.module.css';
import { ToolbarMenuPopup } from './toolbar-menu.tsx';
import { usePageFullScreen } from './use-page-full-screen.ts';

interface MoreMenuProps {
  /** What to send to somebody who should join; null where there is no address that others can open. */
  link: string | null;
  onInvite: () => void;
}

/** What is needed now and then in a call. */
export function MoreMenu({ link, onInvite }: MoreMenuProps) {
  const { state, copy } = useCopy();
  const isCopied = state === 'copied';
  const fullScreen = usePageFullScreen();

  async function copyLink(text: string): Promise<void> {
    // There the link can be selected and copied by hand.
    if ((await copy(text)) === 'failed') onInvite();
  }

  return (
    <Menu.Root modal={false}>
      <Toolbar.Button
        render={<Menu.Trigger />}
        className={styles.button}
        aria-label={roomWords.more}
        title={roomWords.more}
      >
        <Ellipsis size={21} aria-hidden />
      </Toolbar.Button>
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
        {fullScreen.isAllowed && (
          <MenuItem
            icon={fullScreen.isActive ? Minimize : Maximize}
            words={fullScreen.isActive ? shareWords.exitFullScreen : shareWords.fullScreen}
            onClick={fullScreen.toggle}
          />
        )}
      </ToolbarMenuPopup>
    </Menu.Root>
  );
}
