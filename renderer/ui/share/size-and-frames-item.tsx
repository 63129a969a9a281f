import { Menu } from '@base-ui/react/menu';
import { ChevronRight } from 'lucide-react';
import { Fragment, useState, type PointerEvent } from 'react';
import { withValue } from '../design/limit-field.tsx';
import styles from '../design/menu.module.css';
import { MenuRadio } from '../design/menu-item.tsx';
import { sendingWords, sizeAndFramesLine } from '../words/sending.ts';
import { useShareLimits, useSizeAndFrames, type ShareLimitChoice } from './size-and-frames.tsx';

/** In the share menu: how large and how often others get what is shared, which a running share follows at once. */
export function SizeAndFramesItem() {
  const { limits } = useShareLimits();
  const choices = useSizeAndFrames();
  const [isOpen, setOpen] = useState(false);
  // Base UI opens it once a mouse rests there, and not at all where it came before the menu was ready; a press is lost on it.
  const openByMouse = ({ pointerType, button }: PointerEvent): void => {
    if (pointerType === 'mouse' && button === 0) setOpen(true);
  };
  return (
    <Menu.SubmenuRoot open={isOpen} onOpenChange={setOpen}>
      <Menu.SubmenuTrigger className={styles.item} onPointerDown={openByMouse}>
        <span className={styles.itemText}>
          {sendingWords.sizeAndFrames}
          <span className={styles.hint}>{sizeAndFramesLine(limits)}</span>
        </span>
        <ChevronRight size={16} aria-hidden className={styles.opens} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} collisionPadding={8}>
          <Menu.Popup className={styles.popup}>
            {choices.map((choice, index) => (
              <Fragment key={choice.label}>
                {index > 0 && <Menu.Separator className={styles.separator} />}
                <LimitRadios {...choice} />
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function LimitRadios({ label, options, nameOf, unlimited, value, onChange }: ShareLimitChoice) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.groupLabel}>{label}</Menu.GroupLabel>
      <Menu.RadioGroup
        value={value === null ? '' : String(value)}
        onValueChange={(text: string) => onChange(text === '' ? null : Number(text))}
      >
        <MenuRadio value="" words={unlimited} />
        {withValue(options, value).map((option) => (
          <MenuRadio key={option} value={String(option)} words={nameOf(option)} />
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
