import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import styles from '../design/menu.module.css';
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
      <Item
        words={pointingWords.letOthers}
        hint={pointingWords.letOthersHint}
        checked={letOthersPoint}
        onChange={(value) => session.setPreferences({ letOthersPoint: value })}
      />
      <Item
        words={drawingWords.letOthers}
        hint={drawingWords.letOthersHint}
        checked={letOthersDraw}
        onChange={(value) => session.setPreferences({ letOthersDraw: value })}
      />
      <Item
        words={pointingWords.show}
        hint={pointingWords.showHint}
        checked={showPointers}
        onChange={(value) => session.setPreferences({ showPointers: value })}
      />
    </Menu.Group>
  );
}

interface ItemProps {
  words: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Item({ words, hint, checked, onChange }: ItemProps) {
  return (
    <Menu.CheckboxItem className={styles.item} checked={checked} onCheckedChange={onChange} closeOnClick>
      <Menu.CheckboxItemIndicator className={styles.check}>
        <Check size={16} aria-hidden />
      </Menu.CheckboxItemIndicator>
      <span className={styles.itemText}>
        {words}
        <span className={styles.hint}>{hint}</span>
      </span>
    </Menu.CheckboxItem>
  );
}
