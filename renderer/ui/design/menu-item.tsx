import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import menu from './menu.module.css';

interface MenuItemProps {
  icon: LucideIcon;
  words: string;
  hint?: string;
  /** For what says in its own place what came of it. */
  staysOpen?: boolean;
  onClick: () => void;
}

/** An entry of a menu that does something: words with an icon before them. */
export function MenuItem({ icon: Icon, words, hint, staysOpen = false, onClick }: MenuItemProps) {
  return (
    <Menu.Item className={menu.item} closeOnClick={!staysOpen} onClick={onClick}>
      <Icon size={16} aria-hidden className={menu.check} />
      <span className={menu.itemText}>
        {words}
        {hint !== undefined && <span className={menu.hint}>{hint}</span>}
      </span>
    </Menu.Item>
  );
}
