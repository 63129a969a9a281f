import type { HeldBack, RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Topic } from '../link/topic.ts';

/** Which pictures somebody is not sent for now, so that voices get through. */
export type HeldPictures = Readonly<Omit<HeldBack, 'kind'>>;

const NONE: HeldPictures = { camera: false, screen: false };

/** Tells each peer which pictures wait on the way to it (SPEC.md [HELD-1]): what it sees is the last one, and it could not tell why. */
export class HeldBackTeller {
  readonly #topic: Topic<RoomFrame>;
  /** By peer id, of those who are linked. */
  #held: ReadonlyMap<string, HeldPictures> = new Map();
  /** What each was told last, since its channel opened. */
  readonly #told = new Map<string, HeldPictures>();

  constructor(topic: Topic<RoomFrame>, scope: Scope) {
    this.#topic = topic;
    scope.add(topic.onOpen((peerId) => this.#begin(peerId)));
  }

  /** Replaces what waits, by peer id of all who are linked. What could not be said before is said with it. */
  set(held: ReadonlyMap<string, HeldPictures>): void {
    this.#held = held;
    for (const peerId of this.#told.keys()) if (!held.has(peerId)) this.#told.delete(peerId);
    for (const peerId of held.keys()) this.#tell(peerId);
  }

  /** It may have heard something else on the channel before. */
  #begin(peerId: string): void {
    this.#told.delete(peerId);
    this.#tell(peerId);
  }

  #tell(peerId: string): void {
    const { camera, screen } = this.#held.get(peerId) ?? NONE;
    const told = this.#told.get(peerId);
    if (told?.camera === camera && told.screen === screen) return;
    if (this.#topic.send(peerId, { kind: 'held-back', camera, screen })) this.#told.set(peerId, { camera, screen });
  }
}
