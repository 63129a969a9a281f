import type { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { CallState, SecondCall } from '../model.ts';
import type { Platform } from '../ports.ts';
import type { ReadableStore } from '../readable-store.ts';
import { Timers } from '../timers.ts';
import { Value } from '../value.ts';

/**
 * Longest time that a call waits for the computer's answer before it is heard, ms. Longer than the process behind the page waits for its
 * desktop, so that this one says what counts then.
 */
const LONGEST_WAIT_MS = 2_500;
/** Calls whose answer is kept when they are gone: a second call that the hub's loss took away is the same one when the next hub tells of it. */
const MOST_KEPT = 2 * LIMITS.secondCalls;

interface IncomingCalls {
  call: ReadableStore<CallState>;
  secondCalls: ReadableStore<readonly SecondCall[]>;
}

/** Ids of the calls that wait for this person's answer, also to the question who that is. */
export function waitingCalls(call: CallState, secondCalls: readonly SecondCall[]): string[] {
  const first = call.kind === 'incoming' && call.phase !== 'accepting' ? [call.callId] : [];
  return [...first, ...secondCalls.map(({ callId }) => callId)];
}

/**
 * Which calls are heard, and shown outside of the page (SPEC.md [RING-14]): none while it is asked whether the computer is set to "do not
 * disturb", which is asked once for each when it comes. How that is set later changes nothing of a call.
 */
export class LoudCalls {
  readonly value = new Value<readonly string[]>([]);
  readonly #incoming: IncomingCalls;
  readonly #isQuiet: Platform['systemQuiet'];
  /** Waits for an answer, by call id. */
  readonly #timers: Timers<string>;
  readonly #known = new Map<string, 'asked' | 'loud' | 'quiet'>();
  #waiting: readonly string[] = [];

  /** @param isQuiet null where nobody can tell: every call is heard at once */
  constructor(incoming: IncomingCalls, isQuiet: Platform['systemQuiet'], scope: Scope) {
    this.#incoming = incoming;
    this.#isQuiet = isQuiet;
    this.#timers = new Timers(scope);
    const follow = (): void => this.#follow();
    scope.add(incoming.call.subscribe(follow));
    scope.add(incoming.secondCalls.subscribe(follow));
    follow();
  }

  #follow(): void {
    const { call, secondCalls } = this.#incoming;
    this.#waiting = waitingCalls(call.getState(), secondCalls.getState());
    this.#forget();
    for (const id of this.#waiting) if (!this.#known.has(id)) this.#begin(id);
    this.#publish();
  }

  #begin(id: string): void {
    if (this.#isQuiet === null) return void this.#known.set(id, 'loud');
    this.#known.set(id, 'asked');
    // A call that is not heard by mistake is worse than one that is.
    const loud = (): void => this.#answer(id, 'loud');
    this.#timers.start(id, LONGEST_WAIT_MS, loud);
    this.#isQuiet().then((quiet) => this.#answer(id, quiet ? 'quiet' : 'loud'), loud);
  }

  /** Nothing once the call is over, or was answered for. */
  #answer(id: string, answer: 'loud' | 'quiet'): void {
    if (this.#known.get(id) !== 'asked') return;
    this.#timers.stop(id);
    this.#known.set(id, answer);
    this.#publish();
  }

  /** Calls that are gone before they were answered for, and the oldest of the others. */
  #forget(): void {
    const gone = [...this.#known.keys()].filter((id) => !this.#waiting.includes(id));
    const answered = gone.filter((id) => this.#known.get(id) !== 'asked');
    const kept = answered.slice(-MOST_KEPT);
    for (const id of gone.filter((one) => !kept.includes(one))) {
      this.#timers.stop(id);
      this.#known.delete(id);
    }
  }

  #publish(): void {
    this.value.set(this.#waiting.filter((id) => this.#known.get(id) === 'loud'));
  }
}
