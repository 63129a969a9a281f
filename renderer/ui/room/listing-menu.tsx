import { Menu } from '@base-ui/react/menu';
import { Check, DoorOpen, Eye, EyeOff } from 'lucide-react';
import type { Listing } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
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
      <Choice value="ask" words={roomWords.seenAsk} />
      <Choice
        value="open"
        words={roomWords.seenOpen}
        hint={locked ? roomWords.seenOpenLocked : roomWords.seenOpenMeans}
        disabled={locked}
      />
      <Choice value="hidden" words={roomWords.seenHidden} />
    </Menu.RadioGroup>
  );
}

interface ChoiceProps {
  value: Listing;
  words: string;
  hint?: string;
  disabled?: boolean;
}

function Choice({ value, words, hint, disabled = false }: ChoiceProps) {
  return (
    <Menu.RadioItem value={value} className={menu.item} disabled={disabled} closeOnClick>
      <Menu.RadioItemIndicator className={menu.check}>
        <Check size={16} aria-hidden />
      </Menu.RadioItemIndicator>
      <span className={menu.itemText}>
        {words}
        {hint !== undefined && <span className={menu.hint}>{hint}</span>}
      </span>
    </Menu.RadioItem>
  );
}
