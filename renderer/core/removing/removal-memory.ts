import * as v from 'valibot';
import { parseJson } from '../../../signaling/basics/parse-json.ts';
import { LIMITS, RoomKeySchema } from '../../../signaling/protocol/index.ts';
import { RemovalSchema, type Removal } from '../../../signaling/protocol/peer/index.ts';
import type { KeyValueStorage } from '../ports.ts';

const TAB_KEY = 'earshot.removals';
/** Of how many rooms it is kept; those that were changed first are forgotten. */
const MAX_ROOMS = 8;

const KeptSchema = v.array(
  v.strictObject({
    /** The room's key, which never changes. */
    room: RoomKeySchema,
    removals: v.pipe(v.array(RemovalSchema), v.maxLength(LIMITS.removalsOfRoom)),
  }),
);

/** Keeps through a reload, and for who comes back to a room, what its maker said of people. */
export class RemovalMemory {
  readonly #storage: KeyValueStorage;

  constructor(tabStorage: KeyValueStorage) {
    this.#storage = tabStorage;
  }

  of(room: string): readonly Removal[] {
    return this.#read().find((one) => one.room === room)?.removals ?? [];
  }

  write(room: string, removals: Removal[]): void {
    const others = this.#read().filter((one) => one.room !== room);
    this.#storage.set(TAB_KEY, JSON.stringify([...others, { room, removals }].slice(-MAX_ROOMS)));
  }

  #read(): v.InferOutput<typeof KeptSchema> {
    const parsed = v.safeParse(KeptSchema, parseJson(this.#storage.get(TAB_KEY) ?? '[]'));
    return parsed.success ? parsed.output : [];
  }
}
