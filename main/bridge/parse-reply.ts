import * as v from 'valibot';
import { fail, REQUESTS } from '../../signaling/protocol/index.ts';
import { BRIDGE_FAULTS, type BridgeCall, type BridgeInput, type BridgeReply } from './contract.ts';
import { BRIDGE, type RelayedRequestName } from './table.ts';

/** Parses the answer of another process to one call; one that does not meet the contract is `internal`. */
export function parseReply<C extends BridgeCall>(call: C, input: BridgeInput<C>, reply: unknown): BridgeReply<C> {
  const { errors } = BRIDGE[call];
  const ReplySchema = v.variant('ok', [
    v.object({ ok: v.literal(true), data: outputSchema(call, input) }),
    v.object({ ok: v.literal(false), code: v.picklist([...errors, ...BRIDGE_FAULTS]), message: v.string() }),
  ]);
  const parsed = v.safeParse(ReplySchema, reply);
  // The schema is of this call, which TypeScript cannot tell from a look-up in the table.
  return parsed.success ? parsed.output : fail('internal', v.summarize(parsed.issues));
}

/** A relayed request answers by its own contract. */
function outputSchema<C extends BridgeCall>(call: C, input: BridgeInput<C>): v.GenericSchema {
  if (call !== 'request') return BRIDGE[call].output;
  return REQUESTS[(input as { name: RelayedRequestName }).name].output;
}
