import { Download, Undo2, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PortableSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { Switch } from '../design/switch.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { importedLine, portableWords } from '../words/portable.ts';
import styles from './settings.module.css';

/** What is told below the buttons; after a file was taken with the way back. */
type Told = { kind: 'line'; line: string } | { kind: 'imported'; lines: readonly string[]; undo: () => void };

/** The settings in a file, for another computer. */
export function PortableSection({ portable }: { portable: PortableSettings }) {
  const session = useSession();
  const [withPeople, setWithPeople] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const tell = (line: string): void => setTold({ kind: 'line', line });

  async function save(): Promise<void> {
    const result = await portable.save(session.portablePreferences(withPeople), withPeople);
    if (result !== 'cancelled') tell(result === 'saved' ? portableWords.saved : portableWords.notSaved);
  }

  async function take(): Promise<void> {
    const result = await portable.read(withPeople);
    if (result.kind === 'failed') tell(portableWords.notRead);
    if (result.kind !== 'imported') return;
    const page = session.importPreferences(result.preferences, withPeople);
    const line = importedLine(result.taken + page.taken, result.notUnderstood + page.notUnderstood);
    const lines = result.needsRestart ? [line, portableWords.restart] : [line];
    setTold({ kind: 'imported', lines, undo: () => void undo(page.undo) });
  }

  async function undo(undoPage: () => void): Promise<void> {
    // The button that had the focus goes.
    status.current?.focus();
    undoPage();
    tell((await portable.undo()) ? portableWords.undone : portableWords.notUndone);
  }

  return (
    <section className={styles.section}>
      <h3>{portableWords.title}</h3>
      <p className={styles.hint}>{portableWords.hint}</p>
      <Switch label={portableWords.withPeople} on={withPeople} onChange={setWithPeople} />
      <div className={styles.buttons}>
        <Button icon={Upload} onClick={() => void save()}>
          {portableWords.export}
        </Button>
        <Button icon={Download} onClick={() => void take()}>
          {portableWords.import}
        </Button>
      </div>
      <div ref={status} role="status" tabIndex={-1} className={styles.hint}>
        {told?.kind === 'line' && told.line}
        {told?.kind === 'imported' && told.lines.map((line) => <p key={line}>{line}</p>)}
      </div>
      {told?.kind === 'imported' && (
        <Button className={styles.inline} icon={Undo2} onClick={told.undo}>
          {commonWords.undo}
        </Button>
      )}
    </section>
  );
}
