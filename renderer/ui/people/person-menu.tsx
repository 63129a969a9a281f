import { Menu } from '@base-ui/react/menu';
import { Ban, Bell, BellOff, EllipsisVertical, Star, StarOff } from 'lucide-react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { MenuItem } from '../design/menu-item.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import menu from '../design/menu.module.css';
import { peopleWords } from '../words/people.ts';
import { blockWords, moreLabel } from '../words/trust.ts';

/** What can be done about somebody besides calling them. */
export function PersonMenu({ person }: { person: Caller }) {
  const session = useSession();
  const { peerId } = person;
  const isMuted = useStore(session.mutedCallers, (muted) => muted.includes(peerId));
  const isFavourite = useStore(session.preferences, ({ favourites }) => favourites.includes(peerId));
  const isBlocked = useStore(session.blockedPeople, (blocked) => blocked.some((one) => one.peerId === peerId));
  const label = moreLabel(useNameOf()(person));
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton label={label} icon={EllipsisVertical} />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <MenuItem
              icon={isFavourite ? StarOff : Star}
              words={isFavourite ? peopleWords.removeFavourite : peopleWords.addFavourite}
              onClick={() => session.setFavourite(peerId, !isFavourite)}
            />
            {isMuted ? (
              <MenuItem icon={Bell} words={blockWords.unmuteCaller} onClick={() => session.unmuteCaller(peerId)} />
            ) : (
              !isBlocked && (
                <MenuItem
                  icon={BellOff}
                  words={blockWords.muteCaller}
                  hint={blockWords.muteHint}
                  onClick={() => session.muteCaller(person)}
                />
              )
            )}
            {isBlocked ? (
              <MenuItem icon={Ban} words={blockWords.unblock} onClick={() => session.unblock(peerId)} />
            ) : (
              <MenuItem
                icon={Ban}
                words={blockWords.block}
                hint={blockWords.blockHint}
                onClick={() => session.block(person)}
              />
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
