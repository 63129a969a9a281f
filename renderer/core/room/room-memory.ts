import * as v from 'valibot';
import { RoomCodeSchema, RoomKeySchema, RoomSettingsSchema } from '../../../signaling/protocol/index.ts';
import type { KeyValueStorage } from '../ports.ts';
import type { Membership, RememberedRoom } from './room-state.ts';

const TAB_KEY = 'earshot.room';
const RememberedRoomSchema = v.strictObject({
  code: RoomCodeSchema,
  key: v.nullable(RoomKeySchema),
  settings: v.nullable(RoomSettingsSchema),
  inside: v.boolean(),
  hubId: v.nullable(v.string()),
});

/** Keeps the room of this tab through a reload. */
export class RoomMemory {
  readonly #storage: KeyValueStorage;

  constructor(tabStorage: KeyValueStorage) {
    this.#storage = tabStorage;
  }

  /** null when there was none, or what is stored is not of this version. */
  read(): RememberedRoom | null {
    try {
      const parsed = v.safeParse(RememberedRoomSchema, JSON.parse(this.#storage.get(TAB_KEY) ?? 'null'));
      return parsed.success ? parsed.output : null;
    } catch {
      return null;
    }
  }

  write(room: RememberedRoom | null): void {
    this.#storage.set(TAB_KEY, room && JSON.stringify(room));
  }
}

/** What to keep for a reload. */
export function remembered(membership: Membership): RememberedRoom | null {
  if (membership.kind === 'returning') {
    const { code, key, settings, inside, hubId } = membership;
    return { code, key, settings, inside, hubId };
  }
  if (membership.kind !== 'stay' || membership.phase === 'accepting') return null;
  const { code, access, settings, roster } = membership;
  // Only the last one who stays need not ask: the others may have a new lock when this page is back.
  const inside = membership.inside && (roster?.roster.members.length ?? 1) < 2;
  // Whoever has not been told the key before the reload has to ask again.
  if (access.kind === 'awaited') return { code, key: null, settings: null, inside: false, hubId: null };
  const hubId = membership.inside ? (roster?.hubId ?? null) : null;
  return { code, key: access.key, settings, inside, hubId };
}
