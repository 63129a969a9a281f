import { Menu } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import menu from './menu.module.css';

interface EntryWords {
  words: string;
  hint?: string;
}

interface MenuItemProps extends EntryWords {
  icon: LucideIcon;
  /** For what says in its own place what came of it. */
  staysOpen?: boolean;
  onClick: () => void;
}

/** An entry of a menu that does something: words with an icon before them. */
export function MenuItem({ icon: Icon, words, hint, staysOpen = false, onClick }: MenuItemProps) {
  return (
    <Menu.Item className={menu.item} closeOnClick={!staysOpen} onClick={onClick}>
      <Icon size={16} aria-hidden className={menu.check} />
      <ItemText words={words} hint={hint} />
    </Menu.Item>
  );
}

interface MenuRadioProps extends EntryWords {
  value: string;
  disabled?: boolean;
}

/** One of those in a `Menu.RadioGroup`, of which one is chosen. */
export function MenuRadio({ value, disabled = false, ...text }: MenuRadioProps) {
  return (
    <Menu.RadioItem value={value} className={menu.item} disabled={disabled} closeOnClick>
      <Menu.RadioItemIndicator className={menu.check}>
        <Check size={16} aria-hidden />
      </Menu.RadioItemIndicator>
      <ItemText {...text} />
    </Menu.RadioItem>
  );
}

interface MenuCheckboxProps extends EntryWords {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** Something that is on or off. */
export function MenuCheckbox({ checked, disabled = false, onChange, ...text }: MenuCheckboxProps) {
  return (
    <Menu.CheckboxItem
      className={menu.item}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      closeOnClick
    >
      <Menu.CheckboxItemIndicator className={menu.check}>
        <Check size={16} aria-hidden />
      </Menu.CheckboxItemIndicator>
      <ItemText {...text} />
    </Menu.CheckboxItem>
  );
}

function ItemText({ words, hint }: { words: string; hint?: string | undefined }) {
  return (
    <span className={menu.itemText}>
      {words}
      {hint !== undefined && <span className={menu.hint}>{hint}</span>}
    </span>
  );
}
