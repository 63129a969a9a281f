import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { DEFAULT_PLAIN_KEYS, PLAIN_COMMANDS, type PlainCommand } from '../../../signaling/protocol/plain-keys.ts';
import { DEFAULT_KEYS, SHORTCUTS, type Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import { Button } from '../design/button.tsx';
import { Switch } from '../design/switch.tsx';
import { plainRefusal, recordedPlain, shortcutRefusal } from '../keys/judge-keys.ts';
import { KeyList } from '../keys/key-list.tsx';
import { KeysDialog } from '../keys/lazy.ts';
import { plainCommands, plainKeyOf, withPlainKeys } from '../keys/plain-keys.ts';
import { isMac, keysOf, withKeys } from '../keys/shortcuts.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { keysHint, keysWords, plainCommandName, shortcutName } from '../words/keys.ts';
import styles from './settings.module.css';

/** The keys of the app: which there are, which they are to be, and their off-switch. */
export function KeysSection() {
  const session = useSession();
  const { shortcuts, keys: changed, plainKeys } = useStore(session.preferences);
  const [showsAll, setShowsAll] = useState(false);
  const place = { mac: isMac(), inBrowser: !session.desktop?.background };
  const rules = {
    place,
    commands: SHORTCUTS,
    keysOf: (shortcut: Shortcut) => keysOf(shortcut, changed),
    refusalOf: shortcutRefusal,
  };
  const plainRules = {
    place,
    // Also by those that are off now: they have their keys again with the others.
    commands: PLAIN_COMMANDS,
    keysOf: (command: PlainCommand) => plainKeyOf(command, plainKeys),
    refusalOf: plainRefusal,
  };
  return (
    <section className={styles.section}>
      <h3>{commonWords.keys}</h3>
      <Switch label={keysWords.on} on={shortcuts} onChange={(on) => session.setPreferences({ shortcuts: on })} />
      <p className={styles.hint}>{keysHint(isMac())}</p>
      {shortcuts && (
        <KeyList
          label={keysWords.list}
          rules={rules}
          nameOf={shortcutName}
          resetOf={(shortcut) => (shortcut in changed ? DEFAULT_KEYS[shortcut] : undefined)}
          onChange={(change) => session.setPreferences({ keys: withKeys(changed, change) })}
        />
      )}
      <p className={styles.hint}>{keysWords.plainHint}</p>
      <KeyList
        label={keysWords.plainList}
        rules={plainRules}
        shown={plainCommands(shortcuts)}
        recorder={recordedPlain}
        nameOf={plainCommandName}
        resetOf={(command) => (command in plainKeys ? DEFAULT_PLAIN_KEYS[command] : undefined)}
        onChange={(change) => session.setPreferences({ plainKeys: withPlainKeys(plainKeys, change) })}
      />
      <div className={styles.buttons}>
        <Button icon={Keyboard} onClick={() => setShowsAll(true)}>
          {keysWords.showAll}
        </Button>
        <Button onClick={() => session.setPreferences({ keys: {}, plainKeys: {} })}>{keysWords.resetAll}</Button>
      </div>
      {showsAll && <KeysDialog onClose={() => setShowsAll(false)} />}
    </section>
  );
}
