import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Platform } from '../ports.ts';
import { Timers } from '../timers.ts';
import type { CallOverDeps } from './call-over.ts';
import type { CallEffect, CallEvent } from './call-state.ts';

type RequestEvent = Extract<CallEvent, { kind: `request-${string}` }>;
type RequestEffect = Extract<
  CallEffect,
  { kind: 'ask-to-join' | 'call-in-room' | 'prove-asking' | 'stop-asking' | 'not-let-in' }
>;

export interface OwnRequestDeps extends Pick<CallOverDeps, 'notices'> {
  hub: Pick<HubLine, 'on' | 'request'>;
  platform: Pick<Platform, 'peerId' | 'signer'>;
}

/** Carries out what this person asks of somebody in a room (SPEC.md [ASK-1]); `reduceRequesting` decides. */
export class OwnRequest {
  readonly #deps: OwnRequestDeps;
  readonly #dispatch: (event: RequestEvent) => void;
  readonly #scope: Scope;
  readonly #timers: Timers<'end'>;
  readonly #proofs = new TokenBucket(LIMITS.joinProofsPerMinute, LIMITS.joinProofsPerMinute / 60, performance.now());

  constructor(deps: OwnRequestDeps, dispatch: (event: RequestEvent) => void, scope: Scope) {
    this.#deps = deps;
    this.#dispatch = dispatch;
    this.#scope = scope;
    this.#timers = new Timers(scope);
    scope.add(deps.hub.on('join-refused', ({ by, reason }) => dispatch({ kind: 'request-refused', by, reason })));
    scope.add(deps.hub.on('join-challenge', (challenge) => dispatch({ kind: 'request-challenged', ...challenge })));
  }

  run(effect: RequestEffect): void {
    switch (effect.kind) {
      case 'ask-to-join':
      case 'call-in-room':
        return void this.#ask(effect);
      case 'prove-asking':
        return void this.#prove(effect.to, effect.challenge);
      case 'stop-asking':
        return void this.#deps.hub.request('stop-asking', {});
      case 'not-let-in':
        return this.#deps.notices.notify(effect);
    }
  }

  /** Asks, and ends it when the hub has not done so. */
  async #ask({ kind, to, visit }: Extract<RequestEffect, { visit: string }>): Promise<void> {
    const ms = LIMITS.joinRequestMs + LIMITS.ringGraceMs;
    this.#timers.start('end', ms, () => this.#dispatch({ kind: 'request-ended', visit }));
    const answer = await this.#deps.hub.request(kind, { to });
    if (!this.#scope.ended) this.#dispatch({ kind: 'request-answered', visit, answer });
  }

  /** Proves to whom this person asks that it is they who do (SPEC.md [ASK-6]). Whoever gets no proof asks their person. */
  async #prove(to: string, challenge: string): Promise<void> {
    if (!this.#proofs.tryTake(1, performance.now())) return;
    const { hub, platform } = this.#deps;
    const { peerId: from, signer } = platform;
    const signature = await signer.sign({ purpose: 'ask-to-join', from, to, challenge }).catch(() => null);
    if (signature === null || this.#scope.ended) return;
    await hub.request('prove-asking', { to, key: signer.publicKey, signature });
  }
}
