import { type KeyboardEvent, type Ref } from 'react';
import type { Person } from '../../core/model.ts';
import { SearchField } from '../design/search-field.tsx';
import { useNameOf } from '../names/names.tsx';
import { useKeysOf } from '../keys/use-keys-of.ts';
import { foundLine, peopleWords } from '../words/people.ts';
import styles from './people.module.css';
import type { PeopleChoice } from './use-people-choice.ts';
import type { PeopleNearby } from './use-people-nearby.ts';
import { useReach } from './use-reach.ts';

interface PeopleSearchProps {
  field: Ref<HTMLInputElement>;
  nearby: PeopleNearby;
  /** While several people are chosen to be called at once. */
  choice?: PeopleChoice | null;
  /** Calls somebody, or asks to join them (`useReach`). */
  onReach: (person: Person) => void;
}

/** Finds somebody by the first letters of a name; Enter calls the first one, or chooses them. */
export function PeopleSearch({ field, nearby, choice = null, onReach }: PeopleSearchProps) {
  const { query, search, groups, firstHit } = nearby;
  const nameOf = useNameOf();
  const count = groups.reduce((sum, { people }) => sum + people.length, 0);

  const keys = useKeysOf('search');

  const reachOf = useReach();
  const enterDoes = choice !== null || firstHit === null ? 'choose' : reachOf(firstHit);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && firstHit !== null && !event.nativeEvent.isComposing) {
      // Else it would press the button that has the focus next: the one that cancels the call.
      event.preventDefault();
      if (enterDoes === 'busy') return;
      if (choice === null) onReach(firstHit);
      else if (!choice.toggle(firstHit)) return;
      search('');
    }
  }

  return (
    <div className={styles.search}>
      <SearchField
        ref={field}
        label={peopleWords.search}
        aria-keyshortcuts={keys?.aria}
        placeholder={keys === null ? peopleWords.search : `${peopleWords.search} · ${keys.shown}`}
        query={query}
        onSearch={search}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="visually-hidden">
        {query.trim() !== '' && foundLine(count, firstHit && nameOf(firstHit), enterDoes)}
      </p>
    </div>
  );
}
