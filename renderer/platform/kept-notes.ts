import { parseJson } from '../../signaling/basics/parse-json.ts';
import { notesIn, withNotes, type Note } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage, NotesStorage } from '../core/ports.ts';

const KEY = 'earshot.notes';

/** Notes in a browser's storage. Read again at each change, which another tab may have made. */
export function keptNotes(storage: KeyValueStorage): NotesStorage {
  const read = (): Note[] => notesIn(parseJson(storage.get(KEY) ?? '[]'), Date.now());
  return {
    kept: read(),
    keep: (notes) => storage.set(KEY, JSON.stringify(withNotes(read(), notes, Date.now()))),
  };
}
