import { useId, useState } from 'react';
import type { Caller } from '../../core/model.ts';
import { personCode } from '../../../signaling/protocol/person-code.ts';
import { Button } from '../design/button.tsx';
import { SearchField } from '../design/search-field.tsx';
import { Words } from '../design/words.tsx';
import { TrustMark } from '../trust/trust-mark.tsx';
import { commonWords } from '../words/common.ts';
import { keptWords, searchLabel, undoLabel } from '../words/kept-people.ts';
import { plain, type Sentence } from '../words/sentence.ts';
import styles from './people.module.css';
import settings from './settings.module.css';

/** From so many people on one can search, and the list scrolls in itself. */
const MANY = 8;

/** What one press takes out of the list, and another one puts back. */
export interface Removal<P extends Caller> {
  /** What the button of each says, and its accessible name. */
  words: string;
  label: (name: string) => string;
  removed: (name: string) => Sentence;
  restored: (name: string) => Sentence;
  onRemove: (person: P) => void;
  onRestore: (person: P) => void;
}

interface KeptPeopleProps<P extends Caller> {
  title: string;
  people: readonly P[];
  /** What stands there while there is nobody. */
  nobody: string;
  /** Null where nobody can be taken out now, which `hint` then explains. */
  removal: Removal<P> | null;
  hint?: string;
  /** Also says what is marked of them elsewhere. */
  marked?: boolean;
}

/**
 * People who are kept on this computer, with their codes. Whoever is taken out stays in their place until the section is
 * closed: nobody slips under the pointer, the focus stays where it is, and it can be undone.
 */
export function KeptPeople<P extends Caller>({
  title,
  people,
  nobody,
  removal,
  hint,
  marked = false,
}: KeptPeopleProps<P>) {
  const [removed, setRemoved] = useState<readonly P[]>([]);
  const [sought, setSought] = useState('');
  const [told, setTold] = useState('');
  const isKept = ({ peerId }: P) => people.some((one) => one.peerId === peerId);
  const all = [...people, ...removed.filter((one) => !isKept(one))].sort((a, b) => a.name.localeCompare(b.name));
  const found = all.filter((person) => isFound(person, sought));

  function remove(person: P, { onRemove, removed: line }: Removal<P>): void {
    setRemoved((before) => [...before.filter(({ peerId }) => peerId !== person.peerId), person]);
    onRemove(person);
    setTold(plain(line(person.name)));
  }

  function restore(person: P, { onRestore, restored: line }: Removal<P>): void {
    onRestore(person);
    setTold(plain(line(person.name)));
  }

  return (
    <section className={settings.section}>
      <h3>{title}</h3>
      {all.length > MANY && <SearchField label={searchLabel(title)} query={sought} onSearch={setSought} />}
      <ul className={styles.list} aria-label={title} data-many={all.length > MANY}>
        {found.map((person) => (
          <Kept
            key={person.peerId}
            person={person}
            removal={removal}
            isKept={isKept(person)}
            marked={marked}
            onRemove={remove}
            onRestore={restore}
          />
        ))}
      </ul>
      {all.length === 0 && <p className={settings.hint}>{nobody}</p>}
      {all.length > 0 && found.length === 0 && <p className={settings.hint}>{keptWords.notFound}</p>}
      {all.length > 0 && hint !== undefined && <p className={settings.hint}>{hint}</p>}
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </section>
  );
}

interface KeptProps<P extends Caller> {
  person: P;
  removal: Removal<P> | null;
  isKept: boolean;
  marked: boolean;
  onRemove: (person: P, removal: Removal<P>) => void;
  onRestore: (person: P, removal: Removal<P>) => void;
}

function Kept<P extends Caller>({ person, removal, isKept, marked, onRemove, onRestore }: KeptProps<P>) {
  // Two of one name are told apart by it.
  const codeId = useId();
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <p className={styles.name}>
          <bdi>{person.name}</bdi> {marked && <TrustMark person={person} />}
        </p>
        <code id={codeId}>{personCode(person.peerId)}</code>
        {!isKept && removal && (
          <p className={settings.hint}>
            <Words of={removal.removed(person.name)} />
          </p>
        )}
      </div>
      {removal && (
        <Button
          aria-label={isKept ? removal.label(person.name) : undoLabel(person.name)}
          aria-describedby={codeId}
          onClick={() => (isKept ? onRemove : onRestore)(person, removal)}
        >
          {isKept ? removal.words : commonWords.undo}
        </Button>
      )}
    </li>
  );
}

/** By a part of the name, or of the code. */
function isFound({ peerId, name }: Caller, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  return [name, personCode(peerId)].some((shown) => shown.toLowerCase().includes(text));
}
