import { Menu } from '@base-ui/react/menu';
import { useStore } from 'zustand';
import type { ShareMode } from '../../core/model.ts';
import { MenuRadio } from '../design/menu-item.tsx';
import { ToolbarMenu } from '../room/toolbar-menu.tsx';
import { useSession } from '../session-context.tsx';
import { PointingItems } from '../pointing/pointing-items.tsx';
import { shareModeHint, shareModeLabel, shareWords } from '../words/share.ts';
import { SizeAndFramesItem, SoundItem } from './lazy.ts';
import styles from '../design/menu.module.css';

const MODES: readonly ShareMode[] = ['text', 'motion'];

/** What a share is best for, and the way to another screen or window. */
export function ShareMenu({ onChange }: { onChange: () => void }) {
  const session = useSession();
  const mode = useStore(session.preferences, (preferences) => preferences.shareMode);
  const sharing = useStore(session.share, (share) => share.kind === 'sharing');
  return (
    <ToolbarMenu label={shareWords.options}>
      <Menu.Group>
        <Menu.GroupLabel className={styles.groupLabel}>{shareWords.mode}</Menu.GroupLabel>
        <Menu.RadioGroup value={mode} onValueChange={(value: ShareMode) => session.setShareMode(value)}>
          {MODES.map((value) => (
            <MenuRadio key={value} value={value} words={shareModeLabel(value)} hint={shareModeHint(value)} />
          ))}
        </Menu.RadioGroup>
      </Menu.Group>
      <SizeAndFramesItem />
      <Menu.Separator className={styles.separator} />
      <SoundItem />
      <Menu.Separator className={styles.separator} />
      <PointingItems />
      {sharing && (
        <>
          <Menu.Separator className={styles.separator} />
          <Menu.Item className={styles.item} onClick={onChange}>
            <span className={styles.itemText}>{shareWords.change}</span>
          </Menu.Item>
        </>
      )}
    </ToolbarMenu>
  );
}
