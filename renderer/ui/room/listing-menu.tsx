import { Menu } from '@base-ui/react/menu';
import { DoorOpen, Eye, EyeOff } from 'lucide-react';
import type { Listing } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { MenuRadio } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import { useSession } from '../session-context.tsx';
import { roomWords, whoSeesLine } from '../words/room.ts';

const ICONS = { hidden: EyeOff, ask: Eye, open: DoorOpen } satisfies Record<Listing, unknown>;

interface ListingProps {
  listing: Listing;
  locked: boolean;
}

/** Who else than its people sees the room, and how others get in who see it. */
export function ListingMenu({ listing, locked }: ListingProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton label={whoSeesLine(listing)} icon={ICONS[listing]} />} />
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <ListingChoice listing={listing} locked={locked} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The entries of a menu. */
function ListingChoice({ listing, locked }: ListingProps) {
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
