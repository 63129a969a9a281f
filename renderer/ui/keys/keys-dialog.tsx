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
                <Line key={line.kind === 'fixed' ? line.does : line.shortcut} line={line} shortcuts={shortcuts} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

interface LineProps {
  line: KeyLine;
  /** Whether they are turned on. */
  shortcuts: boolean;
}

function Line({ line, shortcuts }: LineProps) {
  return (
    <div className={styles.line}>
      <dt>{line.kind === 'fixed' ? fixedKeyName(line.does) : shortcutName(line.shortcut)}</dt>
      <dd>
        {line.kind === 'shortcut' ? (
          <ShortcutCaps shortcut={line.shortcut} />
        ) : OFF_WITH_SHORTCUTS.includes(line.does) && !shortcuts ? (
          <Off />
        ) : (
          <Caps caps={line.caps.map(capText)} />
        )}
      </dd>
    </div>
  );
}

function Off() {
  return <span className={styles.off}>{keysWords.off}</span>;
}

function ShortcutCaps({ shortcut }: Pick<Extract<KeyLine, { kind: 'shortcut' }>, 'shortcut'>) {
  const keys = useKeyCombo(shortcut);
  return keys === null ? <Off /> : <ComboCaps keys={keys} />;
}

function capText(cap: Cap): string {
  return typeof cap === 'string' ? namedCap(cap, isMac()) : cap.made;
}
