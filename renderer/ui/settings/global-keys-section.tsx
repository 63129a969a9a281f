import { useEffect, useState } from 'react';
import { GLOBAL_COMMANDS, type GlobalCommand, type KeysOf } from '../../../signaling/protocol/shortcut-keys.ts';
import type { GlobalKeys, GlobalKeySettings } from '../../core/session-api.ts';
import { globalRefusal } from '../keys/judge-keys.ts';
import { KeyList } from '../keys/key-list.tsx';
import { isMac } from '../keys/shortcuts.ts';
import { globalCommandName, globalKeysWords } from '../words/keys.ts';
import styles from './settings.module.css';

/** Keys that work whatever has the focus. Shows nothing until it is known which there are. */
export function GlobalKeysSection({ settings }: { settings: GlobalKeySettings }) {
  const [shown, setShown] = useState<GlobalKeys | null>(null);
  useEffect(() => {
    let isOpen = true;
    void settings.read().then((kept) => isOpen && setShown(kept));
    return () => {
      isOpen = false;
    };
  }, [settings]);
  if (shown === null) return null;

  const { available, keys, refused } = shown;
  const rules = {
    place: { mac: isMac(), inBrowser: false },
    commands: GLOBAL_COMMANDS,
    keysOf: (command: GlobalCommand) => keys[command],
    refusalOf: globalRefusal,
  };
  async function change(change: KeysOf<GlobalCommand>): Promise<void> {
    const now = await settings.change(change);
    if (now !== null) setShown(now);
  }

  return (
    <section className={styles.section}>
      <h3>{globalKeysWords.title}</h3>
      <p className={styles.hint}>{available ? globalKeysWords.hint : globalKeysWords.wayland}</p>
      {available && (
        <KeyList
          label={globalKeysWords.title}
          rules={rules}
          nameOf={globalCommandName}
          resetOf={() => undefined}
          noteOf={(command) => (refused.includes(command) ? globalKeysWords.taken : null)}
          onChange={(changed) => void change(changed)}
          onRecording={(recording) => settings.record(recording)}
        />
      )}
    </section>
  );
}
