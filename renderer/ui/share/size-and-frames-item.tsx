import { Menu } from '@base-ui/react/menu';
import { ChevronRight } from 'lucide-react';
import { withValue } from '../design/limit-field.tsx';
import styles from '../design/menu.module.css';
import { MenuRadio } from '../design/menu-item.tsx';
import { heightName, sendingWords, sizeAndFramesLine } from '../words/sending.ts';
import { SHARE_FRAME_RATES, SHARE_HEIGHTS, useShareLimits } from './size-and-frames.tsx';

/** In the share menu: how large and how often others get what is shared, which a running share follows at once. */
export function SizeAndFramesItem() {
  const { limits, setLimits } = useShareLimits();
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={styles.item}>
        <span className={styles.itemText}>
          {sendingWords.sizeAndFrames}
          <span className={styles.hint}>{sizeAndFramesLine(limits)}</span>
        </span>
        <ChevronRight size={16} aria-hidden className={styles.opens} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} collisionPadding={8}>
          <Menu.Popup className={styles.popup}>
            <LimitRadios
              label={sendingWords.height}
              options={withValue(SHARE_HEIGHTS, limits.height)}
              nameOf={heightName}
              unlimited={sendingWords.asItIs}
              value={limits.height}
              onChange={(height) => setLimits({ height })}
            />
            <Menu.Separator className={styles.separator} />
            <LimitRadios
              label={sendingWords.frameRate}
              options={withValue(SHARE_FRAME_RATES, limits.frameRate)}
              nameOf={String}
              unlimited={sendingWords.automatic}
              value={limits.frameRate}
              onChange={(frameRate) => setLimits({ frameRate })}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

interface LimitRadiosProps {
  label: string;
  options: readonly number[];
  nameOf: (option: number) => string;
  unlimited: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function LimitRadios({ label, options, nameOf, unlimited, value, onChange }: LimitRadiosProps) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.groupLabel}>{label}</Menu.GroupLabel>
      <Menu.RadioGroup
        value={value === null ? '' : String(value)}
        onValueChange={(text: string) => onChange(text === '' ? null : Number(text))}
      >
        <MenuRadio value="" words={unlimited} />
        {options.map((option) => (
          <MenuRadio key={option} value={String(option)} words={nameOf(option)} />
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
