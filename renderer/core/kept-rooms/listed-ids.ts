import { RecentMap } from '../../../signaling/basics/recent-map.ts';
import { encodeListedRoom, LIMITS, lockOf, type KeptRoom } from '../../../signaling/protocol/index.ts';
import { toBase64url } from '../identity/base64url.ts';
import { doorOf, macKey } from '../room/room-key.ts';

/** The key that opens a room as far as is known here; null for a room that is open to whoever types its code. */
export function openedBy({ key, settings }: Pick<KeptRoom, 'key' | 'settings'>): string | null {
  return lockOf(settings) ?? key;
}

/** Kept rooms' ids in the list of rooms, which whoever has a room's present key can tell. SPEC.md [ROOMS-3], [KEPT-2]. */
export class ListedIds {
  readonly #onFound: () => void;
  /** By code and key; null while it is worked out. A member can lock a room anew without end. */
  readonly #ids = new RecentMap<string, string | null>(2 * LIMITS.keptRooms);

  /** @param onFound called when an id that was not there before is */
  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /** Null without a key, and while it is not known. */
  of(room: KeptRoom): string | null {
    const key = openedBy(room);
    if (key === null) return null;
    const name = `${room.code} ${key}`;
    const known = this.#ids.get(name);
    if (known === undefined) void this.#find(name, room.code, key);
    return known ?? null;
  }

  async #find(name: string, code: string, key: string): Promise<void> {
    this.#ids.set(name, null);
    this.#ids.set(name, await listedIdOf(code, key));
    this.#onFound();
  }
}

async function listedIdOf(code: string, key: string): Promise<string> {
  const mac = await macKey(await doorOf(key));
  return toBase64url(await crypto.subtle.sign('HMAC', mac, encodeListedRoom(code)));
}
