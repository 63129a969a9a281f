import { Search } from 'lucide-react';
import { type KeyboardEvent, type Ref } from 'react';
import { useNameOf } from '../names/names.tsx';
import { ariaKeysOf, isMac, keysOf } from '../keys/shortcuts.ts';
import { foundLine, peopleWords } from '../words/people.ts';
import styles from './people.module.css';
import type { PeopleChoice } from './use-people-choice.ts';
import type { PeopleNearby } from './use-people-nearby.ts';

interface PeopleSearchProps {
  field: Ref<HTMLInputElement>;
  nearby: PeopleNearby;
  /** While several people are chosen to be called at once. */
  choice?: PeopleChoice | null;
  onCall: (peerId: string) => void;
}

/** Finds somebody by the first letters of a name; Enter calls the first one, or chooses them. */
export function PeopleSearch({ field, nearby, choice = null, onCall }: PeopleSearchProps) {
  const { query, search, groups, firstHit } = nearby;
  const nameOf = useNameOf();
  const count = groups.reduce((sum, { people }) => sum + people.length, 0);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && firstHit !== null && !event.nativeEvent.isComposing && !event.repeat) {
      // Else it would press the button that has the focus next: the one that cancels the call.
      event.preventDefault();
      if (choice === null) onCall(firstHit.peerId);
      else if (!choice.toggle(firstHit)) return;
      search('');
    }
    if (event.key === 'Escape' && query !== '') {
      // The panel around it stays open.
      event.stopPropagation();
      search('');
    }
  }

  return (
    <div className={styles.search}>
      <Search size={18} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={peopleWords.search}
        aria-keyshortcuts={ariaKeysOf('search', isMac())}
        placeholder={`${peopleWords.search} · ${keysOf('search', isMac())}`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="visually-hidden">
        {query.trim() !== '' && foundLine(count, firstHit && nameOf(firstHit), choice === null ? 'calls' : 'chooses')}
      </p>
    </div>
  );
}
