import * as v from 'valibot';
import { parseJson } from '../../../signaling/basics/parse-json.ts';
import { CallIdSchema, GuestSchema, NameSchema, PeerIdSchema } from '../../../signaling/protocol/index.ts';
import type { KeyValueStorage } from '../ports.ts';
import type { CallModel, IncomingCall } from './call-state.ts';

const TAB_KEY = 'earshot.call';
const CallSchema = v.strictObject({
  callId: CallIdSchema,
  from: v.strictObject({ peerId: PeerIdSchema, name: NameSchema }),
  guest: GuestSchema,
});

/** Keeps the ringing call of this tab through a reload. */
export class CallMemory {
  readonly #storage: KeyValueStorage;

  constructor(tabStorage: KeyValueStorage) {
    this.#storage = tabStorage;
  }

  /** The call that rang before the page was loaded anew; idle when none did, or what is stored is not of this version. */
  restore(): CallModel['call'] {
    const call = this.#read();
    return call ? { kind: 'restored', call, step: 'interrupted' } : { kind: 'idle' };
  }

  write(call: IncomingCall | null): void {
    this.#storage.set(TAB_KEY, call && JSON.stringify(call));
  }

  #read(): IncomingCall | null {
    const parsed = v.safeParse(CallSchema, parseJson(this.#storage.get(TAB_KEY) ?? 'null'));
    return parsed.success ? parsed.output : null;
  }
}
