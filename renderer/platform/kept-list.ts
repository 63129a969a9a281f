import { parseJson } from '../../signaling/basics/parse-json.ts';
import type { KeyValueStorage } from '../core/ports.ts';

interface KeptListOptions<Entry> {
  key: string;
  /** Leaves out broken entries. */
  parse: (list: unknown) => Entry[];
  add: (list: readonly Entry[], entry: Entry) => Entry[];
  /** What an entry is forgotten by. */
  idOf: (entry: Entry) => string;
}

interface KeptList<Entry> {
  /** As it was when the page was opened. */
  readonly kept: readonly Entry[];
  keep(entry: Entry): void;
  forget(id: string): void;
}

/** A list in a browser's storage. Read again at each change, which another tab may have made. */
export function keptList<Entry>(
  storage: KeyValueStorage,
  { key, parse, add, idOf }: KeptListOptions<Entry>,
): KeptList<Entry> {
  const read = () => parse(parseJson(storage.get(key) ?? '[]'));
  const write = (entries: readonly Entry[]): void => storage.set(key, JSON.stringify(entries));
  return {
    kept: read(),
    keep: (entry) => write(add(read(), entry)),
    forget: (id) => write(read().filter((one) => idOf(one) !== id)),
  };
}
