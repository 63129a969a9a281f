import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Doorkeeper } from '../link/doorkeeper.ts';
import type { Topic } from '../link/topic.ts';
import type { Knocker } from '../model.ts';
import type { LateRemovals } from '../removing/late-removals.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import { Timers } from '../timers.ts';
import { Value } from '../value.ts';

export interface KnocksDeps {
  hub: Pick<HubLine, 'on' | 'request'>;
  topic: Topic<RoomFrame>;
  doorkeeper: Doorkeeper;
  blockedPeople: Pick<BlockedPeople, 'has'>;
  room: { readonly isInside: boolean };
  removals: Pick<LateRemovals, 'isMaker' | 'letInAgain'>;
  /** Whose places are kept. */
  holding: { expects(peerId: string): boolean };
}

/** Who asks to be let into the room, and whom people inside let in (SPEC.md [KNOCK-1] to [KNOCK-5]). */
export class Knocks {
  /** Who waits for an answer, the first first. */
  readonly value = new Value<readonly Knocker[]>([]);
  readonly #deps: KnocksDeps;
  readonly #timers: Timers<string>;
  /** Peer ids; for this stay. */
  readonly #ignored = new Set<string>();

  constructor(deps: KnocksDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    const { hub, topic, doorkeeper } = deps;
    scope.add(hub.on('knock', ({ from, guest }) => this.#onKnock({ ...from, guest })));
    scope.add(hub.on('knock-ended', ({ peerId }) => this.forget(peerId)));
    scope.add(
      topic.onOpen((peerId) => {
        const { letIn } = doorkeeper;
        if (letIn.length > 0) topic.send(peerId, { kind: 'let-in', peerIds: letIn });
      }),
    );
    scope.add(
      topic.on(({ frame }) => {
        if (frame.kind !== 'let-in') return;
        doorkeeper.admit(frame.peerIds);
        // Also by this client: they may have blocked who did it, or that one may leave before it has told them the key.
        for (const { peerId } of this.value.get()) if (frame.peerIds.includes(peerId)) this.#open(peerId);
      }),
    );
  }

  /** The person lets somebody in, for all in the room, also whom they removed: unless they are kept out all the same (SPEC.md [REMOVE-5]). */
  async admit(peerId: string): Promise<void> {
    if (await this.#deps.removals.letInAgain(peerId)) this.#admit(peerId);
  }

  isKnocking(peerId: string): boolean {
    return this.value.get().some((one) => one.peerId === peerId);
  }

  /** Somebody may come in without a pass, since a person knocks or is rung; the others are told. */
  letIn(peerId: string): void {
    const { doorkeeper, topic } = this.#deps;
    doorkeeper.admit([peerId]);
    topic.broadcast({ kind: 'let-in', peerIds: [peerId] });
  }

  /** The person does not answer, as long as they are in this room. Nobody is told. */
  ignore(peerId: string): void {
    this.#ignored.add(peerId);
    const [oldest] = this.#ignored;
    if (this.#ignored.size > LIMITS.peopleLetIn && oldest !== undefined) this.#ignored.delete(oldest);
    this.forget(peerId);
  }

  /** The room was left. */
  clear(): void {
    this.#ignored.clear();
    for (const { peerId } of this.value.get()) this.forget(peerId);
  }

  /** Does not ask about this knock any more. */
  forget(peerId: string): void {
    this.#timers.stop(peerId);
    this.value.update((callers) => callers.filter((one) => one.peerId !== peerId));
  }

  #admit(peerId: string): void {
    this.letIn(peerId);
    this.#open(peerId);
  }

  #open(peerId: string): void {
    this.forget(peerId);
    void this.#deps.hub.request('admit', { to: peerId });
  }

  #onKnock(from: Knocker): void {
    const { doorkeeper, blockedPeople, room, holding, removals } = this.#deps;
    const { peerId } = from;
    if (!room.isInside || this.#ignored.has(peerId) || blockedPeople.has(peerId)) return;
    if (doorkeeper.refuses(peerId) && !removals.isMaker) return;
    // At the next hub, or before what was said there has arrived.
    if (doorkeeper.isLetIn(peerId)) return this.#open(peerId);
    if (holding.expects(peerId)) return this.#admit(peerId);
    const others = this.value.get().filter((one) => one.peerId !== peerId);
    const isKnown = others.length < this.value.get().length;
    if (!isKnown && others.length >= LIMITS.knockers) return;
    if (!isKnown) this.value.set([...others, from]);
    this.#timers.start(peerId, LIMITS.knockMs, () => this.forget(peerId));
  }
}
