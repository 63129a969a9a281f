import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { SmilePlus } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import menu from '../design/menu.module.css';
import { ariaKeysOf, isMac, keysOf } from '../keys/shortcuts.ts';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import toolbar from '../room/toolbar.module.css';
import { useSession } from '../session-context.tsx';
import { gestureWords, REACTIONS } from '../words/gestures.ts';
import styles from './gestures.module.css';

/** The reactions, in a row; arrow keys go along it. */
export function ReactMenu() {
  const session = useSession();
  const trigger = useRef<HTMLButtonElement>(null);
  const shortcuts = useStore(session.preferences, (preferences) => preferences.shortcuts);
  useShortcuts({ react: () => trigger.current?.click() });
  return (
    <Menu.Root modal={false} orientation="horizontal">
      <Toolbar.Button
        ref={trigger}
        render={<Menu.Trigger />}
        className={toolbar.button}
        data-look="plain"
        aria-label={gestureWords.react}
        aria-keyshortcuts={shortcuts ? ariaKeysOf('react', isMac()) : undefined}
        title={shortcuts ? `${gestureWords.react} (${keysOf('react', isMac())})` : gestureWords.react}
      >
        <SmilePlus size={21} aria-hidden />
      </Toolbar.Button>
      <Menu.Portal>
        <Menu.Positioner side="top" sideOffset={8} className={menu.positioner}>
          <Menu.Popup className={`${menu.popup} ${styles.choice}`}>
            {REACTIONS.map(([reaction, symbol, name]) => (
              <Menu.Item
                key={reaction}
                className={styles.option}
                aria-label={name}
                title={name}
                onClick={() => session.react(reaction)}
              >
                <span aria-hidden>{symbol}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
