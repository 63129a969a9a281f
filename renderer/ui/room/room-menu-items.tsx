import { Menu } from '@base-ui/react/menu';
import { Check, Link, LockKeyhole, LockKeyholeOpen, Pencil } from 'lucide-react';
import { useStore } from 'zustand';
import type { Listing, RoomState } from '../../core/model.ts';
import { MenuCheckbox, MenuItem, MenuRadio } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { inviteWords } from '../words/invite.ts';
import { keptRoomWords } from '../words/kept-rooms.ts';
import { roomWords } from '../words/room.ts';

interface RoomMenuItemsProps {
  room: Pick<Extract<RoomState, { kind: 'joined' }>, 'code' | 'link' | 'locked' | 'listing'>;
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
      <KeepItem code={room.code} />
      <Menu.Separator className={menu.separator} />
      <Menu.Group>
        <Menu.GroupLabel className={menu.groupLabel}>{roomWords.whoSees}</Menu.GroupLabel>
        <ListingChoice listing={listing} locked={locked} />
      </Menu.Group>
    </>
  );
}

/** Whether the room stands in this person's lobby. */
function KeepItem({ code }: { code: string }) {
  const session = useSession();
  const here = useStore(session.keptRooms, (kept) => kept.here);
  if (here === 'unknown' || here === 'loading') return null;
  return (
    <MenuCheckbox
      checked={here === 'kept'}
      disabled={here === 'full'}
      words={keptRoomWords.keep}
      hint={here === 'full' ? keptRoomWords.full : keptRoomWords.keepMeans}
      onChange={(isKept) => (isKept ? session.keepRoom() : session.forgetKeptRoom(code))}
    />
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
