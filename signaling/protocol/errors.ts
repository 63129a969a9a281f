/** Every code a hub answers a refused request with. Words for people are chosen in the UI. */
export const ERROR_CODES = [
  'bad-request',
  'unknown-request',
  'hello-required',
  'already-greeted',
  'client-too-old',
  'client-too-new',
  'not-proved',
  'hub-full',
  'moved',
  'rate-limited',
  'room-full',
  'already-in-room',
  'not-in-room',
  'peer-not-found',
  'peer-busy',
  'do-not-disturb',
  'call-not-found',
  'nobody-to-ask',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Failures of a request as a client sees them: the hub's codes, or no answer. */
export type RequestErrorCode = ErrorCode | 'offline' | 'timeout';

export type Result<T, C extends string = ErrorCode> = { ok: true; data: T } | { ok: false; code: C; message: string };

/** A success with its data. */
export function ok<T>(data: T): { ok: true; data: T } {
  return { ok: true, data };
}

/** A failure with its code; the message is for developers. */
export function fail<C extends string>(code: C, message: string): { ok: false; code: C; message: string } {
  return { ok: false, code, message };
}
