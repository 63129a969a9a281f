import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { RecentMap } from '../../../signaling/basics/recent-map.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import type { ReadableStore, ShownPictures } from '../session-api.ts';
import { throttle } from '../throttle.ts';
import { Timers } from '../timers.ts';
import { EVERYTHING, NOTHING, heightStep, isSame, largest, type Heights } from './heights.ts';

interface ViewedPeer {
  readonly member: { readonly peerId: string };
  /** `present`: both sides are in the room, and let each other in. */
  readonly link: { readonly present: boolean };
}

export interface ViewingsOptions {
  topic: Topic<RoomFrame>;
  mesh: { readonly peers: readonly ViewedPeer[] };
  /** Whether the window can be seen. */
  shown: ReadableStore<boolean>;
}

/** Less is told once it has been so for this long, ms: who looks away for a moment misses nothing. */
const LESS_AFTER_MS = 1_000;

/** Who sees how much of whom: nobody sends what nobody sees (SPEC.md, "Viewing"). */
export class Viewings {
  /** What somebody sees of this client's pictures changed. */
  readonly onChange = new Listeners<void>();
  readonly #options: ViewingsOptions;
  readonly #timers: Timers<'less'>;
  readonly #tellSoon: () => void;
  /** By peer id. */
  #shown: ReadonlyMap<string, ShownPictures> = new Map();
  /** What each peer was told of its own pictures. */
  readonly #told = new RecentMap<string, Heights>(LIMITS.roomCapacity);
  /** What each peer told. */
  readonly #theirs = new RecentMap<string, Heights>(LIMITS.roomCapacity);
  readonly #budget = new TokenBuckets(LIMITS.viewingsPerSecond, LIMITS.viewingsPerSecond, LIMITS.roomCapacity);

  constructor(options: ViewingsOptions, scope: Scope) {
    this.#options = options;
    this.#timers = new Timers(scope);
    this.#tellSoon = throttle(() => this.#tell(), 2_000 / LIMITS.viewingsPerSecond, scope);
    scope.add(options.topic.onOpen((peerId) => this.#begin(peerId)));
    scope.add(options.topic.on(({ from, frame }) => frame.kind === 'viewing' && this.#take(from, frame)));
    scope.add(options.shown.subscribe(() => this.#tellSoon()));
  }

  /** How tall a peer shows this client's pictures, px of its screen. */
  of(peerId: string): Heights {
    return this.#theirs.get(peerId) ?? EVERYTHING;
  }

  /** Replaces what this client shows, by peer id. */
  show(pictures: ReadonlyMap<string, ShownPictures>): void {
    this.#shown = pictures;
    this.#tellSoon();
  }

  #begin(peerId: string): void {
    this.#told.set(peerId, EVERYTHING);
    this.#hear(peerId, EVERYTHING);
    this.#tellSoon();
  }

  #take(from: string, { camera, screen }: Heights): void {
    if (this.#budget.tryTake(from, performance.now())) this.#hear(from, { camera, screen });
  }

  #hear(peerId: string, heights: Heights): void {
    if (isSame(this.of(peerId), heights)) return;
    this.#theirs.set(peerId, heights);
    this.onChange.emit();
  }

  /** More is told at once, less later. */
  #tell(): void {
    for (const [peerId, told, now] of this.#changes()) this.#say(peerId, largest(told, now));
    if (this.#changes().length === 0) this.#timers.stop('less');
    else this.#timers.ensure('less', LESS_AFTER_MS, () => this.#tellAll());
  }

  #tellAll(): void {
    for (const [peerId, , now] of this.#changes()) this.#say(peerId, now);
  }

  /** Peers that were told something else than what is so now. */
  #changes(): [peerId: string, told: Heights, now: Heights][] {
    const present = this.#options.mesh.peers.filter(({ link }) => link.present);
    return present.flatMap(({ member: { peerId } }): [string, Heights, Heights][] => {
      const [told, now] = [this.#told.get(peerId) ?? EVERYTHING, this.#seenOf(peerId)];
      return isSame(told, now) ? [] : [[peerId, told, now]];
    });
  }

  #seenOf(peerId: string): Heights {
    if (!this.#options.shown.getState()) return NOTHING;
    const { camera = EVERYTHING.camera, screen = EVERYTHING.screen } = this.#shown.get(peerId) ?? {};
    return { camera: heightStep(camera), screen: heightStep(screen) };
  }

  #say(peerId: string, heights: Heights): void {
    if (isSame(this.#told.get(peerId) ?? EVERYTHING, heights)) return;
    if (this.#options.topic.send(peerId, { kind: 'viewing', ...heights })) this.#told.set(peerId, heights);
  }
}
