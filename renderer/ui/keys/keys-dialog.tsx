import { useStore } from 'zustand';
import type { PlainCommand } from '../../../signaling/protocol/plain-keys.ts';
import type { KeyCombo, Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import { Dialog } from '../design/dialog.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { namedCap } from '../words/key-caps.ts';
import { fixedKeyName, keyGroupTitle, keysWords, plainCommandName, shortcutName } from '../words/keys.ts';
import { Caps, ComboCaps } from './caps.tsx';
import { KEY_GROUPS, type Cap, type KeyLine } from './key-groups.ts';
import styles from './keys.module.css';
import { plainCommands, plainKeyOf } from './plain-keys.ts';
import { isMac } from './shortcuts.ts';
import { useKeyCombo } from './use-keys-of.ts';

/** Every key of the app, as it is now. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const shortcuts = useStore(session.preferences, (preferences) => preferences.shortcuts);
  return (
    <Dialog title={commonWords.keys} onClose={onClose}>
      {!shortcuts && <p className={styles.note}>{keysWords.allOff}</p>}
      <div className={styles.groups}>
        {KEY_GROUPS.map(({ name, lines }) => (
          <section key={name} className={styles.group}>
            <h3>{keyGroupTitle(name)}</h3>
            <dl className={styles.lines}>
              {lines.map((line) => (
                <Line key={line.does} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Line({ line }: { line: KeyLine }) {
  return (
    <div className={styles.line}>
      <dt>{nameOf(line)}</dt>
      <dd>
        <LineCaps line={line} />
      </dd>
    </div>
  );
}

function nameOf(line: KeyLine): string {
  switch (line.kind) {
    case 'shortcut':
      return shortcutName(line.does);
    case 'plain':
      return plainCommandName(line.does);
    case 'fixed':
      return fixedKeyName(line.does);
  }
}

function LineCaps({ line }: { line: KeyLine }) {
  switch (line.kind) {
    case 'shortcut':
      return <ShortcutCaps shortcut={line.does} />;
    case 'plain':
      return <PlainCaps command={line.does} />;
    case 'fixed':
      return <Caps caps={line.caps.map(capText)} />;
  }
}

function ShortcutCaps({ shortcut }: { shortcut: Shortcut }) {
  return <CapsOrOff keys={useKeyCombo(shortcut)} />;
}

function PlainCaps({ command }: { command: PlainCommand }) {
  const session = useSession();
  const keys = useStore(session.preferences, ({ shortcuts, plainKeys }) =>
    plainCommands(shortcuts).includes(command) ? plainKeyOf(command, plainKeys) : null,
  );
  return <CapsOrOff keys={keys} />;
}

function CapsOrOff({ keys }: { keys: KeyCombo | null }) {
  return keys === null ? <span className={styles.off}>{keysWords.off}</span> : <ComboCaps keys={keys} />;
}

function capText(cap: Cap): string {
  return typeof cap === 'string' ? namedCap(cap, isMac()) : cap.made;
}
