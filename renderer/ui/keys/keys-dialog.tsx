import { useStore } from 'zustand';
import { Dialog } from '../design/dialog.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { namedCap } from '../words/key-caps.ts';
import { fixedKeyName, keyGroupTitle, keysWords, shortcutName } from '../words/keys.ts';
import { Caps, ComboCaps } from './caps.tsx';
import { KEY_GROUPS, OFF_WITH_SHORTCUTS, type Cap, type KeyLine } from './key-groups.ts';
import styles from './keys.module.css';
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
                <Line key={line.kind === 'fixed' ? line.does : line.shortcut} line={line} />
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
      <dt>{line.kind === 'fixed' ? fixedKeyName(line.does) : shortcutName(line.shortcut)}</dt>
      <dd>{line.kind === 'fixed' ? <FixedCaps {...line} /> : <ShortcutCaps {...line} />}</dd>
    </div>
  );
}

function FixedCaps({ does, caps }: Extract<KeyLine, { kind: 'fixed' }>) {
  const session = useSession();
  const isOff = useStore(session.preferences, ({ shortcuts }) => !shortcuts && OFF_WITH_SHORTCUTS.includes(does));
  return isOff ? <Off /> : <Caps caps={caps.map(capText)} />;
}

function ShortcutCaps({ shortcut }: Extract<KeyLine, { kind: 'shortcut' }>) {
  const keys = useKeyCombo(shortcut);
  return keys === null ? <Off /> : <ComboCaps keys={keys} />;
}

function Off() {
  return <span className={styles.off}>{keysWords.off}</span>;
}

function capText(cap: Cap): string {
  return typeof cap === 'string' ? namedCap(cap, isMac()) : cap.made;
}
