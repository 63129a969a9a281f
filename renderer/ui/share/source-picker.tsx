import { useRef, type FormEvent } from 'react';
import { useStore } from 'zustand';
import type { ShareMode, ShareSource } from '../../core/model.ts';
import type { ShareSources } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { searchByName } from '../design/search-by-name.ts';
import { SearchField } from '../design/search-field.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { partWords } from '../words/share-part.ts';
import { shareModeHint, shareModeLabel, shareWords } from '../words/share.ts';
import styles from './share-picker.module.css';
import { SizeAndFramesDetails } from './size-and-frames-details.tsx';
import { SoundSwitch } from './sound-switch.tsx';
import { SourceGroups } from './source-groups.tsx';
import { useFresh } from './use-fresh.ts';

const MODES: readonly ShareMode[] = ['text', 'motion'];

export interface SourceChoice {
  /** What is searched for. */
  query: string;
  /** Id of the source that the person chose; null: what is found first. */
  chosen: string | null;
}

interface SourcePickerProps {
  offered: ShareSources;
  choice: SourceChoice;
  onChoice: (choice: SourceChoice) => void;
  /** A part of this screen is to be shared. */
  onPart: (screen: ShareSource) => void;
  onClose: () => void;
}

/** Screens and windows on one sheet, with live thumbnails. */
export function SourcePicker({ offered, choice, onChoice, onPart, onClose }: SourcePickerProps) {
  const session = useSession();
  const sources = useFresh(() => offered.list()) ?? null;
  const mode = useStore(session.preferences, (preferences) => preferences.shareMode);
  const { query, chosen } = choice;
  const field = useRef<HTMLInputElement>(null);
  const found = sources && (query.trim() === '' ? sources : searchByName(sources, query, ({ name }) => name));
  // What was chosen and is gone is not replaced by something that nobody chose.
  const source = chosen === null ? found?.[0] : found?.find(({ id }) => id === chosen);

  function share(one: ShareSource | undefined): void {
    if (!one) return;
    session.startShare({ source: one });
    onClose();
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    share(source);
  }

  return (
    <Dialog title={shareWords.pickTitle} initialFocus={field} onClose={onClose}>
      <form className={styles.picker} onSubmit={onSubmit}>
        <SearchField
          ref={field}
          label={shareWords.search}
          query={query}
          onSearch={(text) => onChoice({ query: text, chosen: null })}
        />
        <SourceGroups
          sources={found}
          isSearching={query.trim() !== ''}
          chosen={source?.id}
          onChoose={(id) => onChoice({ query, chosen: id })}
          onShare={share}
        />
        <div className={styles.footer}>
          <div>
            <Choice
              legend={shareWords.mode}
              options={MODES.map((value) => ({ value, label: shareModeLabel(value) }))}
              value={mode}
              onChange={(value) => session.setShareMode(value)}
            />
            <p className={styles.hint}>{shareModeHint(mode)}</p>
          </div>
          <SoundSwitch />
        </div>
        <div className={styles.footer}>
          <SizeAndFramesDetails />
          <div className={styles.buttons}>
            <Button onClick={onClose}>{commonWords.cancel}</Button>
            {source?.kind === 'screen' && <Button onClick={() => onPart(source)}>{partWords.choose}</Button>}
            <Button type="submit" tone="primary" off={!source}>
              {shareWords.pickConfirm}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
