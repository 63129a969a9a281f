import { Search } from 'lucide-react';
import type { ComponentProps, KeyboardEvent } from 'react';
import styles from './search-field.module.css';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string;
  query: string;
  onSearch: (query: string) => void;
}

/** Where a list is searched while one types; Escape clears it. */
export function SearchField({ label, query, onSearch, onKeyDown, ...props }: SearchFieldProps) {
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    onKeyDown?.(event);
    if (event.key !== 'Escape' || query === '') return;
    // The panel or dialog around it stays open.
    event.preventDefault();
    event.stopPropagation();
    onSearch('');
  }

  return (
    <div className={styles.search}>
      <Search size={18} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={onKey}
        {...props}
      />
    </div>
  );
}
