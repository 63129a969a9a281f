import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import type { ShareMode, ShareSource } from '../../core/model.ts';
import type { ShareSources } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { shareModeHint, shareModeLabel, shareWords } from '../words/share.ts';
import styles from './share-picker.module.css';
import { useShareSources } from './use-share-sources.ts';

const MODES: readonly ShareMode[] = ['text', 'motion'];

interface SharePickerProps {
  offered: ShareSources;
  onClose: () => void;
}

/** The desktop app's own choice of what to share, with live thumbnails. */
export function SharePicker({ offered, onClose }: SharePickerProps) {
  const session = useSession();
  const sources = useShareSources(offered);
  const mode = useStore(session.preferences, (preferences) => preferences.shareMode);
  const [kind, setKind] = useState<ShareSource['kind']>('screen');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = sources?.filter((source) => source.kind === kind) ?? null;
  const source = shown?.find(({ id }) => id === chosen) ?? shown?.[0];

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!source) return;
    session.startShare({ source });
    onClose();
  }

  return (
    <Dialog title={shareWords.pickTitle} onClose={onClose}>
      <form className={styles.picker} onSubmit={submit}>
        <Choice legend={shareWords.sources} legendHidden options={kinds()} value={kind} onChange={setKind} />
        <SourceList sources={shown} kind={kind} chosen={source?.id} onChoose={setChosen} />
        <div className={styles.footer}>
          <Choice
            legend={shareWords.mode}
            options={MODES.map((value) => ({ value, label: shareModeLabel(value), hint: shareModeHint(value) }))}
            value={mode}
            onChange={(value) => session.setShareMode(value)}
          />
          <div className={styles.buttons}>
            <Button onClick={onClose}>{commonWords.cancel}</Button>
            <Button type="submit" tone="primary" disabled={!source}>
              {shareWords.pickConfirm}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}

interface SourceListProps {
  sources: ShareSource[] | null;
  kind: ShareSource['kind'];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function SourceList({ sources, kind, chosen, onChoose }: SourceListProps) {
  if (sources === null || sources.length === 0) {
    const none = kind === 'screen' ? shareWords.noScreens : shareWords.noWindows;
    return (
      <p role="status" className={styles.none}>
        {sources === null ? shareWords.loading : none}
      </p>
    );
  }
  return (
    <fieldset className={styles.sources}>
      <legend className="visually-hidden">{shareWords.pickTitle}</legend>
      {sources.map((source) => (
        <label key={source.id} className={styles.source}>
          <input
            type="radio"
            className="covered-input"
            name="share-source"
            checked={source.id === chosen}
            onChange={() => onChoose(source.id)}
          />
          <span className={styles.thumbnail}>{source.thumbnail !== null && <img src={source.thumbnail} alt="" />}</span>
          <span className={styles.name}>
            <bdi>{source.name}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function kinds(): readonly { value: ShareSource['kind']; label: string }[] {
  return [
    { value: 'screen', label: shareWords.screens },
    { value: 'window', label: shareWords.windows },
  ];
}
