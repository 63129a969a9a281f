import { LIMITS } from '../protocol/index.ts';
import { JoinLimit } from './join-limit.ts';
import { RequestLimit } from './request-limit.ts';

/** How often clients may send what costs others. See SPEC.md [LIM-4], [LIM-12] to [LIM-16], [KNOCK-5], [PORTRAIT-4]. */
export interface RequestLimits {
  readonly join: JoinLimit;
  readonly visit: RequestLimit;
  readonly knock: RequestLimit;
  readonly call: RequestLimit;
  readonly askForPeople: RequestLimit;
  readonly note: RequestLimit;
  /** Changes of the own profile picture, and requests for those of others. */
  readonly portrait: RequestLimit;
  readonly portraitAsk: RequestLimit;
  readonly seek: RequestLimit;
}

/**
 * @param joinsPerMinute different room codes that a network address can try
 * @param seesAddresses whether clients' remote addresses are their own, not a proxy's
 */
export function requestLimits(joinsPerMinute: number, seesAddresses: boolean): RequestLimits {
  const limit = (ofOne: number, ofAddress: number) => new RequestLimit({ ofOne, ofAddress }, seesAddresses);
  return {
    join: new JoinLimit(joinsPerMinute, seesAddresses),
    visit: limit(LIMITS.visitsPerMinute, LIMITS.handshakesPerMinute),
    knock: limit(LIMITS.knocksOfOne, LIMITS.knocks),
    call: limit(LIMITS.ringsOfCaller, LIMITS.rings),
    askForPeople: limit(LIMITS.asksOfGuest, LIMITS.asks),
    note: limit(LIMITS.notesPerMinute, LIMITS.notesOfAddress),
    portrait: limit(LIMITS.portraitsPerMinute, 20 * LIMITS.portraitsPerMinute),
    portraitAsk: limit(LIMITS.portraitAsks, 10 * LIMITS.portraitAsks),
    seek: limit(LIMITS.seeksPerMinute, LIMITS.seeksOfAddress),
  };
}
