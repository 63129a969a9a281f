import { createHmac, randomBytes } from 'node:crypto';
import { monotonicNow } from '../basics/monotonic.ts';
import type { Listing, ListedRoom, OwnRoom, Result } from '../protocol/index.ts';
import { encodeListedRoom, fail, LIMITS, LISTINGS, ok, ROOMS } from '../protocol/index.ts';
import type { Peers } from './peers.ts';
import type { RoomName } from './room-table.ts';
import type { Rooms } from './rooms.ts';

/** Changes that come close together, as when people come back to a hub or a room gets another door, go out as one, ms. */
const COALESCE_MS = 50;

/** What one member said of its room. */
interface Told extends Pick<OwnRoom, 'title' | 'listing'> {
  readonly code: string;
  /** Monotonic time, ms. */
  readonly since: number;
}

type Shown = Omit<ListedRoom, 'forMs'> & { readonly since: number };

export interface RoomListDeps {
  peers: Peers;
  rooms: Pick<Rooms, 'membershipOf' | 'thereWith'>;
  /** Who is told of others at all. */
  maySee: (peerId: string) => boolean;
}

/** Who is in a room with whom, as far as those who are there want it told. SPEC.md [ROOMS-1] to [ROOMS-3]. */
export class RoomList {
  readonly #deps: RoomListDeps;
  /** By peer id. */
  readonly #told = new Map<string, Told>();
  /** What everybody was told last, by id. */
  #shown: ReadonlyMap<string, Shown> = new Map();
  /** In the place of a door where a room has none. */
  readonly #secret = randomBytes(32);
  #timer: NodeJS.Timeout | null = null;
  #nextAt = 0;

  constructor(deps: RoomListDeps) {
    this.#deps = deps;
  }

  /** A member says what others may see of the room that it is in. */
  tell(peerId: string, { title, listing, forMs }: OwnRoom): Result<Record<never, never>, 'not-in-room'> {
    const membership = this.#deps.rooms.membershipOf(peerId);
    if (membership?.member.state !== 'there') return fail('not-in-room', 'Only who is inside says what others see.');
    this.#told.set(peerId, { code: membership.code, title, listing, since: monotonicNow() - forMs });
    this.#changed();
    return ok({});
  }

  /** A peer came to a room, or left one. */
  moved(peerId: string): void {
    const membership = this.#deps.rooms.membershipOf(peerId);
    const isStillThere = membership?.member.state === 'there' && membership.code === this.#told.get(peerId)?.code;
    if (!isStillThere) this.#told.delete(peerId);
    this.#changed();
  }

  /** Tells a peer that may see the list, from its hello on, all of it. */
  tellAll(peerId: string): void {
    if (this.#deps.maySee(peerId)) this.#emit(peerId, [...this.#shown.values()], []);
  }

  /** Forgets everything without an event. */
  clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#told.clear();
    this.#shown = new Map();
  }

  #changed(): void {
    const wait = Math.max(COALESCE_MS, this.#nextAt - monotonicNow());
    this.#timer ??= setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    this.#timer = null;
    const before = this.#shown;
    const now = this.#listed();
    const upserted = [...now.values()].filter((room) => JSON.stringify(room) !== JSON.stringify(before.get(room.id)));
    const removed = [...before.keys()].filter((id) => !now.has(id));
    if (upserted.length + removed.length === 0) return;
    this.#shown = now;
    this.#nextAt = monotonicNow() + LIMITS.listedRoomsGapMs;
    const { peers, maySee } = this.#deps;
    for (const { peerId } of peers.all()) if (maySee(peerId)) this.#emit(peerId, upserted, removed);
  }

  #listed(): Map<string, Shown> {
    const { rooms } = this.#deps;
    const listed = new Map<string, Shown>();
    for (const peerId of this.#told.keys()) {
      const membership = rooms.membershipOf(peerId);
      if (membership === null || listed.size >= LIMITS.listedRooms) continue;
      const id = this.#idOf(membership);
      const shown = listed.has(id) ? null : this.#shownAs(id, rooms.thereWith(peerId));
      if (shown) listed.set(id, shown);
    }
    return listed;
  }

  /** By what those say who are there; null where nobody is to see it. */
  #shownAs(id: string, people: string[]): Shown | null {
    const told = people.flatMap((peerId) => this.#told.get(peerId) ?? []);
    const [first] = told;
    const listing = mostClosed(told.map((one) => one.listing));
    if (first === undefined || listing === 'hidden') return null;
    // Who was there first may have left.
    const seenSince = this.#shown.get(id)?.since ?? monotonicNow();
    // What one member says alone may be made up. Two who say the same, as after another hub's end, are believed.
    const [, agreedSince = Infinity] = told.map(({ since }) => since).sort((a, b) => a - b);
    return { id, title: first.title, listing, people, since: Math.min(seenSince, agreedSince) };
  }

  #idOf({ code, door }: RoomName): string {
    const key = door === null ? this.#secret : Buffer.from(door, 'base64url');
    return createHmac('sha256', key).update(encodeListedRoom(code)).digest('base64url');
  }

  /** Only to who knows the event, and where there is anything to tell. */
  #emit(peerId: string, upserted: readonly Shown[], removed: string[]): void {
    const { peers } = this.#deps;
    if (upserted.length + removed.length === 0 || !peers.get(peerId)?.features.includes(ROOMS)) return;
    const now = monotonicNow();
    const rooms = upserted.map(({ since, ...room }) => ({
      ...room,
      forMs: Math.min(Math.round(now - since), LIMITS.roomAgeMs),
    }));
    peers.emit(peerId, 'rooms', { upserted: rooms, removed });
  }
}

function mostClosed(listings: readonly Listing[]): Listing {
  return LISTINGS.find((listing) => listings.includes(listing)) ?? 'hidden';
}
