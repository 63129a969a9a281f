import { Popover } from '@base-ui/react/popover';
import { Eye } from 'lucide-react';
import type { ShareState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
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
      <Button
        title={share.still ? undefined : sharingWords.pauseHint}
        onClick={() => session.setSharePaused(!share.still)}
      >
        {share.still ? sharingWords.goOn : sharingWords.pause}
      </Button>
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
      <Popover.Trigger
        render={
          <Button tone="ghost" icon={Eye}>
            {watchingLine(watchers.length)}
          </Button>
        }
      />
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
