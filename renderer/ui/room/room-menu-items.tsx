import { Menu } from '@base-ui/react/menu';
import { Check, Link, LockKeyhole, LockKeyholeOpen, Pencil } from 'lucide-react';
import type { Listing, RoomState } from '../../core/model.ts';
import { MenuItem, MenuRadio } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { inviteWords } from '../words/invite.ts';
import { roomWords } from '../words/room.ts';

interface RoomMenuItemsProps {
  room: Pick<Extract<RoomState, { kind: 'joined' }>, 'link' | 'locked' | 'listing'>;
  /** The link was copied just now. */
  isCopied: boolean;
  onRename: () => void;
  onCopy: (link: string) => void;
}

/** What any member can change of the room, and how others get in. */
export function RoomMenuItems({ room, isCopied, onRename, onCopy }: RoomMenuItemsProps) {
  const session = useSession();
  const { link, locked, listing } = room;
  return (
    <>
      <MenuItem icon={Pencil} words={roomWords.rename} onClick={onRename} />
      <MenuItem
        icon={locked ? LockKeyholeOpen : LockKeyhole}
        words={locked ? roomWords.unlock : roomWords.lock}
        hint={locked ? roomWords.unlockMeans : roomWords.lockMeans}
        onClick={() => session.setRoomLocked(!locked)}
      />
      {link !== null && (
        <MenuItem
          icon={isCopied ? Check : Link}
          words={isCopied ? commonWords.copied : inviteWords.copyLink}
          staysOpen
          onClick={() => onCopy(link)}
        />
      )}
      <Menu.Separator className={menu.separator} />
      <Menu.Group>
        <Menu.GroupLabel className={menu.groupLabel}>{roomWords.whoSees}</Menu.GroupLabel>
        <ListingChoice listing={listing} locked={locked} />
      </Menu.Group>
    </>
  );
}

/** Who else than its people sees the room, and how others get in who see it. */
function ListingChoice({ listing, locked }: { listing: Listing; locked: boolean }) {
  const session = useSession();
  return (
    <Menu.RadioGroup value={listing} onValueChange={(chosen: Listing) => session.setRoomListing(chosen)}>
      <MenuRadio value="ask" words={roomWords.seenAsk} />
      <MenuRadio
        value="open"
        words={roomWords.seenOpen}
        hint={locked ? roomWords.seenOpenLocked : roomWords.seenOpenMeans}
        disabled={locked}
      />
      <MenuRadio value="hidden" words={roomWords.seenHidden} />
    </Menu.RadioGroup>
  );
}
