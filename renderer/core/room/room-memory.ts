import * as v from 'valibot';
import { parseJson } from '../../../signaling/basics/parse-json.ts';
import { RoomCodeSchema, RoomKeySchema, RoomSettingsSchema } from '../../../signaling/protocol/index.ts';
import type { KeyValueStorage } from '../ports.ts';
import type { RememberedRoom } from './room-state.ts';

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
    const parsed = v.safeParse(RememberedRoomSchema, parseJson(this.#storage.get(TAB_KEY) ?? 'null'));
    return parsed.success ? parsed.output : null;
  }

  write(room: RememberedRoom | null): void {
    this.#storage.set(TAB_KEY, room && JSON.stringify(room));
  }
}
