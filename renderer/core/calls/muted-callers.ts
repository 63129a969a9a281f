import * as v from 'valibot';
import { parseJson } from '../../../signaling/basics/parse-json.ts';
import { LIMITS, PeerIdSchema } from '../../../signaling/protocol/index.ts';
import type { KeyValueStorage } from '../ports.ts';
import { Value } from '../value.ts';

const KEY = 'earshot.muted-callers';
const KeptSchema = v.fallback(v.array(PeerIdSchema), []);

/**
 * Whose calls do not ring for now (SPEC.md [BLOCK-3]). Kept in the tab, so that a page that is loaded again does not ring, and whoever
 * opens Earshot the next time misses no call because of what was forgotten; for longer there is blocking.
 */
export class MutedCallers {
  /** Peer ids, the newest last. */
  readonly value: Value<readonly string[]>;
  readonly #storage: KeyValueStorage;

  constructor(tab: KeyValueStorage) {
    this.#storage = tab;
    this.value = new Value(v.parse(KeptSchema, parseJson(tab.get(KEY) ?? '[]')));
  }

  has(peerId: string): boolean {
    return this.value.get().includes(peerId);
  }

  set(peerId: string, muted: boolean): void {
    const others = this.value.get().filter((one) => one !== peerId);
    const next = muted ? [...others, peerId].slice(-LIMITS.mutedCallers) : others;
    this.value.set(next);
    this.#storage.set(KEY, JSON.stringify(next));
  }
}
