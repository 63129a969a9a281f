import type { ShareSource } from '../../core/model.ts';
import { shareWords } from '../words/share.ts';
import styles from './share-picker.module.css';

interface SourceGroupsProps {
  /** Null before the first answer. */
  sources: readonly ShareSource[] | null;
  /** These are only those that were searched for. */
  isSearching: boolean;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onShare: (source: ShareSource) => void;
}

/** Screens, then windows: one choice over both, so that arrow keys go through all. A double click shares. */
export function SourceGroups({ sources, isSearching, ...choice }: SourceGroupsProps) {
  const none = noneWords(sources, isSearching);
  if (none !== null || sources === null) {
    return (
      <p role="status" className={styles.none}>
        {none}
      </p>
    );
  }
  const of = (kind: ShareSource['kind']) => sources.filter((source) => source.kind === kind);
  return (
    <div className={styles.sources}>
      <Group legend={shareWords.screens} sources={of('screen')} {...choice} />
      <Group legend={shareWords.windows} sources={of('window')} {...choice} />
    </div>
  );
}

function noneWords(sources: readonly ShareSource[] | null, isSearching: boolean): string | null {
  if (sources === null) return shareWords.loading;
  if (sources.length > 0) return null;
  return isSearching ? shareWords.notFound : shareWords.nothing;
}

interface GroupProps extends Pick<SourceGroupsProps, 'chosen' | 'onChoose' | 'onShare'> {
  legend: string;
  sources: readonly ShareSource[];
}

function Group({ legend, sources, chosen, onChoose, onShare }: GroupProps) {
  if (sources.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {sources.map((source) => (
        <label key={source.id} className={styles.source} onDoubleClick={() => onShare(source)}>
          <input
            type="radio"
            className="covered-input"
            name="share-source"
            checked={source.id === chosen}
            onChange={() => onChoose(source.id)}
          />
          <span className={styles.thumbnail}>{source.thumbnail !== null && <img src={source.thumbnail} alt="" />}</span>
          <span className={styles.name} title={source.name}>
            <bdi>{source.name}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
