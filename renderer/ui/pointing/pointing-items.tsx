import { Menu } from '@base-ui/react/menu';
import { useStore } from 'zustand';
import { MenuCheckbox } from '../design/menu-item.tsx';
import styles from '../design/menu.module.css';
import { OverlayItem } from '../overlay/overlay-item.tsx';
import { ControlItem } from '../remote-control/control-item.tsx';
import { useSession } from '../session-context.tsx';
import { drawingWords } from '../words/drawing.ts';
import { pointingWords } from '../words/pointing.ts';

/** In the share menu: whether others may point at what this person shares, and whether pointers are seen. */
export function PointingItems() {
  const session = useSession();
  const { letOthersPoint, letOthersDraw, showPointers } = useStore(session.preferences);
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.groupLabel}>{pointingWords.group}</Menu.GroupLabel>
      <MenuCheckbox
        words={pointingWords.letOthers}
        hint={pointingWords.letOthersHint}
        checked={letOthersPoint}
        onChange={(value) => session.setPreferences({ letOthersPoint: value })}
      />
      <MenuCheckbox
        words={drawingWords.letOthers}
        hint={drawingWords.letOthersHint}
        checked={letOthersDraw}
        onChange={(value) => session.setPreferences({ letOthersDraw: value })}
      />
      <MenuCheckbox
        words={pointingWords.show}
        hint={pointingWords.showHint}
        checked={showPointers}
        onChange={(value) => session.setPreferences({ showPointers: value })}
      />
      <OverlayItem />
      <ControlItem />
    </Menu.Group>
  );
}
