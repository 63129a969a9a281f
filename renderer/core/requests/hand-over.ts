import type { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { PeerState } from '../../../signaling/protocol/peer/index.ts';
import type { ShareState } from '../model-media.ts';
import { Timers } from '../timers.ts';
import type { Value } from '../value.ts';

export interface HandOverOptions {
  share: { readonly state: Pick<Value<ShareState>, 'get' | 'store'>; stop(): void };
  mesh: {
    readonly peers: readonly {
      readonly member: { readonly peerId: string };
      readonly remoteState: Pick<PeerState, 'share'> | null;
    }[];
    readonly onChange: Listeners<void>;
  };
}

/** How long somebody has to begin, ms: later on they share for another reason. */
const OFFERED_MS = 5 * 60_000;

/** Whoever asks somebody to share while sharing themself hands over: their own share ends when the other one begins. */
export class HandOver {
  readonly #options: HandOverOptions;
  /** Peer id of who is to share next. */
  #next: string | null = null;
  readonly #timers: Timers<'offered'>;

  constructor(options: HandOverOptions, scope: Scope) {
    this.#options = options;
    this.#timers = new Timers(scope);
    const { share, mesh } = options;
    // It is of this one share.
    scope.add(share.state.store.subscribe(({ kind }) => kind === 'none' && this.#forget()));
    scope.add(mesh.onChange.add(() => this.#next !== null && this.#shares(this.#next) && share.stop()));
  }

  /** Somebody is asked to share. @returns whether the own share is handed over by it */
  offerTo(peerId: string): boolean {
    const isSharing = this.#options.share.state.get().kind === 'sharing';
    if (!isSharing) return false;
    this.#next = peerId;
    this.#timers.start('offered', OFFERED_MS, () => this.#forget());
    return true;
  }

  /** Whether somebody who asks this person to share hands over by it. */
  isOfferedBy(peerId: string): boolean {
    return this.#shares(peerId);
  }

  #forget(): void {
    this.#next = null;
    this.#timers.stop('offered');
  }

  #shares(peerId: string): boolean {
    const peer = this.#options.mesh.peers.find(({ member }) => member.peerId === peerId);
    return (peer?.remoteState?.share ?? null) !== null;
  }
}
