import * as v from 'valibot';
import {
  type Invitation,
  type KeptRoom,
  LIMITS,
  ROOMS,
  settingsAfter,
  TitleSchema,
  withKeptRoom,
} from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { KeepingRooms } from '../kept-rooms-api.ts';
import type { KeptHere, KeptRooms, NearbyRoom } from '../model.ts';
import type { Invite, RoomsStorage } from '../ports.ts';
import type { ReadableStore } from '../readable-store.ts';
import { changedSettings } from '../room/changed-settings.ts';
import { newInvitation } from '../room/new-invitation.ts';
import type { Room } from '../room/room.ts';
import type { Membership } from '../room/room-state.ts';
import { throttle } from '../throttle.ts';
import type { Value } from '../value.ts';
import { viewOf } from './kept-room-view.ts';
import { ListedIds } from './listed-ids.ts';

/** Least time between two writes because of what others change, ms. */
const WRITE_GAP_MS = 1_000;

export interface RoomKeeperDeps {
  /** The own one. */
  peerId: string;
  hub: Pick<HubLine, 'state' | 'knows'>;
  room: Pick<Room, 'membership' | 'changes' | 'join'>;
  rooms: ReadableStore<readonly NearbyRoom[]>;
  inviteOrigin: Invite['origin'];
}

type Own = Pick<KeptRoom, 'code' | 'key' | 'settings'>;

/** The rooms that this person keeps: what they are called, who is in them, and the way back. SPEC.md [KEPT-1] to [KEPT-3]. */
export class RoomKeeper implements KeepingRooms {
  readonly #deps: RoomKeeperDeps;
  readonly #storage: RoomsStorage;
  readonly #value: Value<KeptRooms>;
  #rooms: readonly KeptRoom[];
  /** By code, for as long as the page is there. */
  readonly #forgotten = new Map<string, KeptRoom>();
  readonly #listedIds = new ListedIds(() => this.#publish());
  /** Codes of rooms whose settings have changed and are not written yet. */
  readonly #unwritten = new Set<string>();
  readonly #writeSoon: () => void;

  /** @param value what the UI sees */
  constructor(deps: RoomKeeperDeps, storage: RoomsStorage, value: Value<KeptRooms>, scope: Scope) {
    this.#deps = deps;
    this.#storage = storage;
    this.#value = value;
    this.#rooms = storage.kept;
    scope.add(() => this.#write());
    this.#writeSoon = throttle(() => this.#write(), WRITE_GAP_MS, scope);
    const publish = (): void => this.#publish();
    scope.add(deps.room.changes.add(() => this.#follow()));
    scope.add(deps.rooms.subscribe(publish));
    scope.add(deps.hub.state.store.subscribe(publish));
    scope.add(deps.inviteOrigin.subscribe(publish));
    this.#follow();
  }

  keepRoom(): void {
    const own = ownRoom(this.#deps.room.membership);
    if (!own || this.#find(own.code)) return;
    const before = this.#forgotten.get(own.code);
    const { ownName, keptAt } = before?.key === own.key ? before : { ownName: '', keptAt: Date.now() };
    this.#keep({ ...own, ownName, keptAt });
  }

  keepNewRoom(title: string): boolean {
    const settings = changedSettings(null, this.#deps.peerId, { title });
    const { kind } = this.#deps.room.membership;
    const isOutside = kind === 'none' || kind === 'left' || kind === 'failed';
    if (settings === null || title.trim() === '' || this.#isFull || !isOutside) return false;
    const room = { ...newInvitation(this.#deps.peerId), settings };
    this.#keep({ ...room, ownName: '', keptAt: Date.now() });
    this.#deps.room.join(room, true);
    return true;
  }

  joinKeptRoom(code: string): void {
    const room = this.#find(code);
    if (room) this.#deps.room.join(this.known(room));
  }

  renameKeptRoom(code: string, name: string): boolean {
    const parsed = v.safeParse(TitleSchema, name);
    const room = this.#find(code);
    if (room && parsed.success) this.#keep({ ...room, ownName: parsed.output });
    return parsed.success;
  }

  forgetKeptRoom(code: string): void {
    const room = this.#find(code);
    if (!room) return;
    this.#forgotten.set(code, room);
    this.#rooms = this.#rooms.filter((one) => one !== room);
    this.#unwritten.delete(code);
    this.#storage.forget(code);
    this.#publish();
  }

  restoreKeptRoom(code: string): void {
    const room = this.#forgotten.get(code);
    if (room) this.#keep(room);
  }

  /** The invitation with what is kept of its room: its settings, and its key where somebody typed the code alone. */
  known({ code, key }: Invitation): Invitation & Pick<KeptRoom, 'settings'> {
    const room = this.#find(code);
    return room && (key === null || key === room.key)
      ? { code, key: room.key, settings: room.settings }
      : { code, key, settings: null };
  }

  get #isFull(): boolean {
    return this.#rooms.length >= LIMITS.keptRooms;
  }

  #find(code: string): KeptRoom | undefined {
    return this.#rooms.find((room) => room.code === code);
  }

  #keep(room: KeptRoom): void {
    this.#rooms = withKeptRoom(this.#rooms, room);
    this.#forgotten.delete(room.code);
    this.#storage.keep(room);
    this.#publish();
  }

  /** Title, lock and listing of the room that this person is in go on being kept as its people change them (SPEC.md [KEPT-3]). */
  #follow(): void {
    const own = ownRoom(this.#deps.room.membership);
    const kept = own && this.#keptAs(own);
    const settings = own?.settings && kept ? settingsAfter(kept.settings, own.settings) : null;
    if (kept && settings !== null && settings !== kept.settings) {
      this.#rooms = this.#rooms.map((room) => (room === kept ? { ...room, settings } : room));
      this.#unwritten.add(kept.code);
      this.#writeSoon();
    }
    this.#publish();
  }

  #write(): void {
    for (const room of this.#rooms) if (this.#unwritten.has(room.code)) this.#storage.keep(room);
    this.#unwritten.clear();
  }

  #keptAs({ code, key }: Own): KeptRoom | undefined {
    return this.#rooms.find((room) => room.code === code && room.key === key);
  }

  #publish(): void {
    const { hub, rooms, inviteOrigin } = this.#deps;
    const state = hub.state.get();
    const isTold = state.kind === 'online' && state.peopleAccess === 'open' && hub.knows(ROOMS);
    const seen = { rooms: isTold ? rooms.getState() : null, origin: inviteOrigin.getState() };
    this.#value.set({
      rooms: this.#rooms.map((room) => viewOf(room, this.#listedIds.of(room), seen)),
      here: this.#here(),
    });
  }

  #here(): KeptHere {
    const own = ownRoom(this.#deps.room.membership);
    if (own === null) return 'unknown';
    if (this.#keptAs(own)) return 'kept';
    // Of one code one room is kept: anybody can make another one of that code, which is not to take its place.
    if (this.#find(own.code)) return 'unknown';
    return this.#isFull ? 'full' : 'not-kept';
  }
}

/** The room that this person is in, once its key is known; null in none. */
function ownRoom(membership: Membership): Own | null {
  if (membership.kind !== 'stay' || membership.phase !== 'joined' || membership.access.kind !== 'key') return null;
  const { code, access, settings } = membership;
  return { code, key: access.key, settings };
}
