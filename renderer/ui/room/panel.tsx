import { X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '../design/button.tsx';
import { openerOf } from '../design/opener-of.ts';
import { roomWords } from '../words/room.ts';
import { ROOM_PANEL_ID } from './room-focus.ts';
import styles from './room.module.css';
import { MORE_BUTTON_ID } from './toolbar-focus.ts';

export type PanelName = 'chat' | 'people' | 'quality' | 'recents' | 'settings';

/** A panel beside the stage. It takes the focus; Escape closes it, and the focus goes back to where it came from. */
export function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const panel = element.current;
    const opener = openerOf(document.activeElement) ?? document.activeElement;
    panel?.focus();
    return () => {
      if (panel?.contains(document.activeElement)) stillThere(opener)?.focus();
    };
  }, []);

  return (
    <aside
      ref={element}
      id={ROOM_PANEL_ID}
      className={styles.panel}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isInDialog(event.target)) onClose();
      }}
    >
      <header className={styles.panelHeader}>
        <h2>{title}</h2>
        <IconButton label={roomWords.closePanel} icon={X} onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}

/** What opened a panel; where that is gone, as the button of a notice is, the menu "More" of a room. */
function stillThere(opener: Element | null): HTMLElement | null {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  return isThere ? opener : document.getElementById(MORE_BUTTON_ID);
}

/** A dialog that was opened in the panel closes alone. */
function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
