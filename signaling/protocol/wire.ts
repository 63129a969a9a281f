import * as v from 'valibot';
import { ERROR_CODES } from './errors.ts';
import type { Result } from './errors.ts';
import type { RequestName, RequestOutput } from './messages.ts';

/** What a hub passes to the acknowledgement of a request: always a result, never an exception. */
export type Answer<N extends RequestName> = Result<RequestOutput<N>>;

/**
 * Events as they arrive, before a schema has seen them. Both ends type their sockets with it, so that nothing from the
 * other side can be used unparsed.
 */
export type UntrustedEvents = Record<string, (...args: unknown[]) => void>;

/** An answer as it arrives: which data a success carries is for the request's own schema to say. */
export const ResultSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), data: v.unknown() }),
  v.strictObject({ ok: v.literal(false), code: v.picklist(ERROR_CODES), message: v.string() }),
]);
