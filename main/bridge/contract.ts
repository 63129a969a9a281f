import type * as v from 'valibot';
import type { Result } from '../../signaling/protocol/index.ts';
import type { BridgeEvent } from './events.ts';
import { BRIDGE } from './table.ts';

/** The types of the bridge, all of them inferred from its table. */

export type BridgeCall = keyof typeof BRIDGE;
export const BRIDGE_CALLS = Object.keys(BRIDGE) as BridgeCall[];

/** The input of a call before parsing; schemas may transform it (trimmed names, lower-case codes). */
export type BridgeInput<C extends BridgeCall> = v.InferInput<(typeof BRIDGE)[C]['input']>;
export type ParsedBridgeInput<C extends BridgeCall> = v.InferOutput<(typeof BRIDGE)[C]['input']>;
export type BridgeOutput<C extends BridgeCall> = v.InferOutput<(typeof BRIDGE)[C]['output']>;
export type BridgeError<C extends BridgeCall> = (typeof BRIDGE)[C]['errors'][number];

/**
 * Failures that every call has: the page's role may not make it, the input is invalid, or the handler threw (a bug, a
 * full disk).
 */
export const BRIDGE_FAULTS = ['forbidden', 'bad-request', 'internal'] as const;
export type BridgeFault = (typeof BRIDGE_FAULTS)[number];
export type BridgeReply<C extends BridgeCall> = Result<BridgeOutput<C>, BridgeError<C> | BridgeFault>;

/** The IPC channel and Socket.IO event that carries `BridgeEvent`s to the page. */
export const EVENT_CHANNEL = 'event';

/** One implementation a call; input has been parsed. */
export type BridgeHandlers = {
  [C in BridgeCall]: (input: ParsedBridgeInput<C>) => BridgeReply<C> | Promise<BridgeReply<C>>;
};

/** What a page sees of the contract, as `window.earshot` in the desktop app. */
export type EarshotBridge = {
  readonly [C in BridgeCall]: (input: BridgeInput<C>) => Promise<BridgeReply<C>>;
} & {
  /** Returns a function that ends the listening. */
  readonly onEvent: (listener: (event: BridgeEvent) => void) => () => void;
};

/** Sends a call to the other process; resolves with its answer. */
export type Invoke = <C extends BridgeCall>(call: C, input: BridgeInput<C>) => Promise<BridgeReply<C>>;

/** The page's side: one function a call of the table, so that a page can reach these and no others. */
export function createBridge(invoke: Invoke, onEvent: EarshotBridge['onEvent']): EarshotBridge {
  const calls = BRIDGE_CALLS.map((call) => [call, (input: BridgeInput<typeof call>) => invoke(call, input)] as const);
  return { ...(Object.fromEntries(calls) as Omit<EarshotBridge, 'onEvent'>), onEvent };
}
