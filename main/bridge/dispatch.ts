import * as v from 'valibot';
import { fail } from '../../signaling/protocol/index.ts';
import type { BridgeCall, BridgeHandlers, BridgeInput, BridgeReply, ParsedBridgeInput } from './contract.ts';
import { BRIDGE } from './table.ts';

/** Written as a mapped type, so that TypeScript relates each schema to the handler of the same call. */
const CONTRACTS: { [C in BridgeCall]: { input: v.GenericSchema<BridgeInput<C>, ParsedBridgeInput<C>> } } = BRIDGE;

/**
 * Answers one bridge call: parses the payload, runs the handler, and turns every failure into a coded result. Never
 * rejects.
 *
 * @param handlers for the calls that the page may make; any other is answered with `forbidden`
 * @param log receives what a handler threw; the caller only gets `internal`, because messages may hold paths
 */
export async function dispatch<C extends BridgeCall>(
  handlers: Partial<BridgeHandlers>,
  call: C,
  payload: unknown,
  log: (message: string, error: unknown) => void,
): Promise<BridgeReply<C>> {
  const handler: BridgeHandlers[C] | undefined = handlers[call];
  if (handler === undefined) return fail('forbidden', 'not for this page');
  const parsed = v.safeParse(CONTRACTS[call].input, payload);
  if (!parsed.success) return fail('bad-request', v.summarize(parsed.issues));
  try {
    return await handler(parsed.output);
  } catch (error) {
    log(`bridge call ${call} failed`, error);
    return fail('internal', 'something went wrong in the app');
  }
}
