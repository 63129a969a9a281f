import { Menu } from '@base-ui/react/menu';
import { SmilePlus } from 'lucide-react';
import { useRef } from 'react';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { ToolbarMenuButton, ToolbarMenuPopup } from '../room/toolbar-menu.tsx';
import { useSession } from '../session-context.tsx';
import { gestureWords, reactionNames, REACTIONS } from '../words/gestures.ts';
import styles from './gestures.module.css';

/** The reactions, in a row; arrow keys go along it. */
export function ReactMenu() {
  const session = useSession();
  const trigger = useRef<HTMLButtonElement>(null);
  useShortcuts({ react: () => trigger.current?.click() });
  return (
    <Menu.Root modal={false} orientation="horizontal">
      <ToolbarMenuButton ref={trigger} label={gestureWords.react} icon={SmilePlus} shortcut="react" />
      <ToolbarMenuPopup className={styles.choice}>
        {REACTIONS.map(([reaction, symbol]) => (
          <Menu.Item
            key={reaction}
            className={styles.option}
            aria-label={reactionNames[reaction]}
            title={reactionNames[reaction]}
            onClick={() => session.react(reaction)}
          >
            <span aria-hidden>{symbol}</span>
          </Menu.Item>
        ))}
      </ToolbarMenuPopup>
    </Menu.Root>
  );
}
