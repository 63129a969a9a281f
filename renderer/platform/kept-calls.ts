import { parseJson } from '../../signaling/basics/parse-json.ts';
import { recentCallsIn, withRecentCalls, type RecentCall } from '../../signaling/protocol/index.ts';
import type { CallsStorage, KeyValueStorage } from '../core/ports.ts';

const KEY = 'earshot.recent-calls';

/** Recent calls in a browser's storage. Read again at each change, which another tab may have made. */
export function keptCalls(storage: KeyValueStorage): CallsStorage {
  const read = (): RecentCall[] => recentCallsIn(parseJson(storage.get(KEY) ?? '[]'), Date.now());
  const write = (calls: readonly RecentCall[]): void => storage.set(KEY, JSON.stringify(calls));
  return {
    kept: read(),
    keep: (calls) => write(withRecentCalls(read(), calls, Date.now())),
    forget: (ids) => write(read().filter(({ id }) => !ids.includes(id))),
  };
}
