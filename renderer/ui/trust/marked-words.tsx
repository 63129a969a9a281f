import type { Knocker } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import type { Sentence } from '../words/sentence.ts';
import { GuestMark, TrustMark } from './trust-mark.tsx';

/** What the line of a bar says about somebody, and their marks: where a name is too long the words are cut off, and no mark is. */
export function MarkedWords({ of, person }: { of: Sentence; person: Knocker }) {
  return (
    <>
      <span data-words>
        <Words of={of} />
      </span>{' '}
      <TrustMark person={person} /> {person.guest && <GuestMark />}
    </>
  );
}
