import { Popover } from '@base-ui/react/popover';
import { Eye, Pause, Play } from 'lucide-react';
import type { ShareState } from '../../core/model.ts';
import { BarButton } from '../design/bar-button.tsx';
import menu from '../design/menu.module.css';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { sharingWords, watchingLine } from '../words/sharing.ts';
import { OwnShareSound } from './own-share-sound.tsx';
import styles from './share.module.css';
import { useWatchers } from './use-watchers.ts';

/** What the sharer does with what they share, but for ending it; and who sees it. */
export function OwnShareTools({ share }: { share: Extract<ShareState, { kind: 'sharing' }> }) {
  const session = useSession();
  return (
    <>
      <OwnShareSound share={share} />
      <Watchers />
      <BarButton
        label={share.still ? sharingWords.goOn : sharingWords.pause}
        icon={share.still ? Play : Pause}
        title={share.still ? undefined : sharingWords.pauseHint}
        onClick={() => session.setSharePaused(!share.still)}
      />
    </>
  );
}

/** How many look at the share, and their names at a press. */
function Watchers() {
  const watchers = useWatchers();
  const nameOf = useNameOf();
  if (watchers.length === 0) return <span className={styles.unwatched}>{sharingWords.nobodyWatches}</span>;
  return (
    <Popover.Root>
      <Popover.Trigger render={<BarButton label={watchingLine(watchers.length)} tone="ghost" icon={Eye} />} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} className={menu.positioner}>
          <Popover.Popup className={menu.popup}>
            <Popover.Title className={menu.groupLabel}>{sharingWords.watchers}</Popover.Title>
            <ul className={styles.watchers}>
              {watchers.map((person) => (
                <li key={person.peerId}>
                  <bdi>{nameOf(person)}</bdi>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
