import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { Timers } from '../timers.ts';
import type { CallOverDeps } from './call-over.ts';
import type { CallEffect, CallEvent } from './call-state.ts';

type RequestEvent = Extract<CallEvent, { kind: 'request-answered' | 'request-refused' | 'request-ended' }>;
type RequestEffect = Extract<CallEffect, { kind: 'ask-to-join' | 'stop-asking' | 'not-let-in' }>;

export interface OwnRequestDeps extends Pick<CallOverDeps, 'notices'> {
  hub: Pick<HubLine, 'on' | 'request'>;
}

/** Carries out what this person asks of somebody in a room (SPEC.md [ASK-1]); `reduceRequesting` decides. */
export class OwnRequest {
  readonly #deps: OwnRequestDeps;
  readonly #dispatch: (event: RequestEvent) => void;
  readonly #scope: Scope;
  readonly #timers: Timers<'end'>;

  constructor(deps: OwnRequestDeps, dispatch: (event: RequestEvent) => void, scope: Scope) {
    this.#deps = deps;
    this.#dispatch = dispatch;
    this.#scope = scope;
    this.#timers = new Timers(scope);
    scope.add(deps.hub.on('join-refused', ({ by, reason }) => dispatch({ kind: 'request-refused', by, reason })));
  }

  run(effect: RequestEffect): void {
    switch (effect.kind) {
      case 'ask-to-join':
        return void this.#ask(effect.to, effect.visit);
      case 'stop-asking':
        return void this.#deps.hub.request('stop-asking', {});
      case 'not-let-in':
        return this.#deps.notices.notify(effect);
    }
  }

  /** Asks, and ends it when the hub has not done so. */
  async #ask(to: string, visit: string): Promise<void> {
    const ms = LIMITS.joinRequestMs + LIMITS.ringGraceMs;
    this.#timers.start('end', ms, () => this.#dispatch({ kind: 'request-ended', visit }));
    const answer = await this.#deps.hub.request('ask-to-join', { to });
    if (!this.#scope.ended) this.#dispatch({ kind: 'request-answered', visit, answer });
  }
}
