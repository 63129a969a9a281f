import { Toolbar } from '@base-ui/react/toolbar';
import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { Shortcut } from '../keys/shortcuts.ts';
import { useKeysOf } from '../keys/use-keys-of.ts';
import styles from './toolbar.module.css';

/** A number at a button's corner; `words` say what it counts. */
export interface Badge {
  count: number;
  icon?: LucideIcon;
  words: string;
  tone: 'plain' | 'notable' | 'urgent';
}

interface ToolbarButtonProps {
  /** The accessible name. */
  label: string;
  /** What stands under the icon where there is room: a word of the name (WCAG 2.2, 2.5.3). By default all of it. */
  caption?: string;
  icon: LucideIcon;
  look?: 'plain' | 'active' | 'off' | 'leave';
  shortcut?: Shortcut;
  /** For a button that opens a panel. */
  expanded?: boolean;
  badge?: Badge | null;
  onClick: () => void;
}

/** A button of the call controls, with its name and shortcut on hover. */
export function ToolbarButton(props: ToolbarButtonProps) {
  const { label, caption = label, icon: Icon, look = 'plain', shortcut, expanded, badge = null, onClick } = props;
  const keys = useKeysOf(shortcut);
  const badgeId = useId();
  return (
    <Tooltip.Root>
      <Toolbar.Button
        render={<Tooltip.Trigger />}
        className={styles.button}
        data-look={look}
        aria-keyshortcuts={keys?.aria}
        aria-expanded={expanded}
        aria-describedby={badge === null ? undefined : badgeId}
        onClick={onClick}
      >
        <Icon size={21} aria-hidden />
        <span className="visually-hidden">{label}</span>
        <Caption>{caption}</Caption>
        {badge !== null && <BadgeMark id={badgeId} badge={badge} />}
      </Toolbar.Button>
      <Tooltip.Portal>
        <Tooltip.Positioner side="top" sideOffset={8}>
          <Tooltip.Popup className={styles.tooltip}>
            {label}
            {keys && <kbd>{keys.shown}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** In a button that its words describe, by this id. */
export function BadgeMark({ id, badge: { count, icon: Icon, words, tone } }: { id: string; badge: Badge }) {
  return (
    <>
      <span className={styles.badge} data-tone={tone} aria-hidden>
        {Icon && <Icon size={12} />}
        {Math.min(count, 99)}
      </span>
      <span id={id} hidden>
        {words}
      </span>
    </>
  );
}

/** The word under the icon of a call control. */
export function Caption({ children }: { children: string }) {
  return (
    <span className={styles.caption} aria-hidden>
      {children}
    </span>
  );
}
