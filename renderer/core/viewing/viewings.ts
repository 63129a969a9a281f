import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { RecentMap } from '../../../signaling/basics/recent-map.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Topic } from '../link/topic.ts';
import type { ReadableStore, ShownPictures } from '../session-api.ts';
import { throttle } from '../throttle.ts';
import { Timers } from '../timers.ts';
import { Value } from '../value.ts';
import { EVERYTHING, NOTHING, heightStep, isSame, largest, type Heights } from './heights.ts';
import { SeenWindows } from './seen-windows.ts';

interface ViewedPeer {
  readonly member: { readonly peerId: string };
  /** `present`: both sides are in the room, and let each other in. */
  readonly link: { readonly present: boolean };
}

export interface ViewingsOptions {
  topic: Topic<RoomFrame>;
  mesh: { readonly peers: readonly ViewedPeer[] };
  /** Whether the page's own window can be seen. */
  shown: ReadableStore<boolean>;
}

/** Less is told once it has been so for this long, ms: who looks away for a moment misses nothing. */
const LESS_AFTER_MS = 1_000;

/** What a peer was told of its own pictures. */
interface Told {
  heights: Heights;
  /** Since when less of them is shown than that, ms; null: it is not. */
  lessSince: number | null;
}

/** Who sees how much of whom: nobody sends what nobody sees (SPEC.md, "Viewing"). */
export class Viewings {
  /** What somebody sees of this client's pictures changed. Not more often than `LIMITS.viewingsPerSecond`: it makes encoders begin anew. */
  readonly onChange = new Listeners<void>();
  readonly windows: SeenWindows;
  readonly #options: ViewingsOptions;
  readonly #timers: Timers<'less'>;
  readonly #tellSoon: () => void;
  readonly #changeSoon: () => void;
  /** In the page's own window, by peer id. */
  #shown: ReadonlyMap<string, ShownPictures> = new Map();
  /** Of those in the room. */
  readonly #told = new Map<string, Told>();
  /** Peer ids of those who said that they do not see what this person shares. */
  readonly unseenBy = new Value<readonly string[]>([]);
  /** What each peer told. */
  readonly #theirs = new RecentMap<string, Heights>(LIMITS.roomCapacity);

  constructor(options: ViewingsOptions, scope: Scope) {
    this.#options = options;
    this.windows = new SeenWindows(options.shown, scope);
    this.#timers = new Timers(scope);
    this.#tellSoon = throttle(() => this.#tell(), 2_000 / LIMITS.viewingsPerSecond, scope);
    this.#changeSoon = throttle(() => this.onChange.emit(), 1_000 / LIMITS.viewingsPerSecond, scope);
    scope.add(options.topic.onOpen((peerId) => this.#begin(peerId)));
    scope.add(options.topic.on(({ from, frame }) => frame.kind === 'viewing' && this.#hear(from, frame)));
    scope.add(this.windows.onChange.add(() => this.#tellSoon()));
  }

  /** How tall a peer shows this client's pictures, px of its screen. */
  of(peerId: string): Heights {
    return this.#theirs.get(peerId) ?? EVERYTHING;
  }

  /** Replaces what the page's own window shows, by peer id. */
  show(pictures: ReadonlyMap<string, ShownPictures>): void {
    this.#shown = pictures;
    this.#tellSoon();
  }

  #begin(peerId: string): void {
    this.#told.delete(peerId);
    this.#hear(peerId, EVERYTHING);
    this.#tellSoon();
  }

  #hear(peerId: string, { camera, screen }: Heights): void {
    const heights = { camera, screen };
    if (isSame(this.of(peerId), heights)) return;
    this.#theirs.set(peerId, heights);
    const unseen = this.unseenBy.get();
    if (unseen.includes(peerId) !== (screen === 0)) {
      const others = unseen.filter((one) => one !== peerId && this.#theirs.get(one) !== undefined);
      this.unseenBy.set(screen === 0 ? [...others, peerId] : others);
    }
    this.#changeSoon();
  }

  /** Tells everybody more at once, and less once it has been so for long enough. */
  #tell(): void {
    const now = performance.now();
    const present = this.#options.mesh.peers.filter(({ link }) => link.present).map(({ member }) => member.peerId);
    for (const peerId of this.#told.keys()) if (!present.includes(peerId)) this.#told.delete(peerId);
    for (const peerId of present) this.#tellPeer(peerId, now);
    const waits = [...this.#told.values()].flatMap(({ lessSince }) => lessSince ?? []);
    if (waits.length === 0) return this.#timers.stop('less');
    this.#timers.start('less', Math.min(...waits) + LESS_AFTER_MS - now, () => this.#tell());
  }

  #tellPeer(peerId: string, now: number): void {
    const told = this.#told.get(peerId) ?? { heights: EVERYTHING, lessSince: null };
    const seen = this.#seenOf(peerId);
    const isLessDue = told.lessSince !== null && now - told.lessSince >= LESS_AFTER_MS;
    const heights = this.#say(peerId, told.heights, isLessDue ? seen : largest(told.heights, seen));
    this.#told.set(peerId, { heights, lessSince: isSame(heights, seen) ? null : (told.lessSince ?? now) });
  }

  /** What the peer was told last: this, or as before where it could not be sent. */
  #say(peerId: string, before: Heights, heights: Heights): Heights {
    if (isSame(before, heights)) return before;
    return this.#options.topic.send(peerId, { kind: 'viewing', ...heights }) ? heights : before;
  }

  #seenOf(peerId: string): Heights {
    const here = this.windows.showsPage ? { ...EVERYTHING, ...this.#shown.get(peerId) } : NOTHING;
    const elsewhere = this.windows.beside(peerId).map((pictures) => ({ ...NOTHING, ...pictures }));
    const { camera, screen } = elsewhere.reduce(largest, here);
    return { camera: heightStep(camera), screen: heightStep(screen) };
  }
}
