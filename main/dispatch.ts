import * as v from 'valibot';
import { fail } from '../signaling/protocol/index.ts';
import {
  BRIDGE_INPUTS,
  type BridgeCall,
  type BridgeHandlers,
  type BridgeInput,
  type BridgeReply,
  type ParsedBridgeInput,
} from './bridge.ts';

/** Written as a mapped type, so that TypeScript relates each schema to the handler of the same call. */
const SCHEMAS: { [C in BridgeCall]: v.GenericSchema<BridgeInput<C>, ParsedBridgeInput<C>> } = BRIDGE_INPUTS;

/**
 * Answers one bridge call: parses the payload, runs the handler, and turns whatever goes wrong into a coded result.
 *
 * @param log receives what a handler threw; the caller only learns `internal`, because messages may hold paths
 */
export async function dispatch<C extends BridgeCall>(
  handlers: BridgeHandlers,
  call: C,
  payload: unknown,
  log: (message: string, error: unknown) => void,
): Promise<BridgeReply<C>> {
  const parsed = v.safeParse(SCHEMAS[call], payload);
  if (!parsed.success) return fail('bad-request', v.summarize(parsed.issues));
  try {
    return await handlers[call](parsed.output);
  } catch (error) {
    log(`bridge call ${call} failed`, error);
    return fail('internal', 'something went wrong in the app');
  }
}
