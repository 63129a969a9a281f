import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { MouseFrame, PeerState, PointerFrame, RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Topic } from '../link/topic.ts';
import type { FollowedMouse } from '../model-mouse.ts';
import { throttle } from '../throttle.ts';
import { Value } from '../value.ts';

/** What following needs to know of somebody in the room. */
export interface FollowablePeer {
  readonly member: { readonly peerId: string };
  readonly link: { readonly present: boolean };
  readonly remoteState: Pick<PeerState, 'share'> | null;
  readonly shareMouse: number | null;
}

export interface MouseFollowerOptions {
  control: Topic<RoomFrame>;
  pointer: Topic<PointerFrame>;
  mesh: { readonly peers: readonly FollowablePeer[]; readonly onChange: Listeners<void> };
}

/** This person's view of somebody's share follows the mouse there (SPEC.md [MOUSE-2], [MOUSE-3]). */
export class MouseFollower {
  readonly value = new Value<FollowedMouse | null>(null);
  readonly #options: MouseFollowerOptions;
  readonly #tellSoon: () => void;
  /** What was asked for last, and of whom. */
  #asked: { of: string; surface: number } | null = null;
  /** Of the newest place. */
  #seq = -1;

  constructor(options: MouseFollowerOptions, scope: Scope) {
    this.#options = options;
    const { control, pointer, mesh } = options;
    this.#tellSoon = throttle(() => this.#tell(), Math.ceil(1_000 / LIMITS.toldStatesPerSecond), scope);
    scope.add(mesh.onChange.add(() => this.#refresh()));
    scope.add(control.onOpen((peerId) => this.#begin(peerId)));
    scope.add(pointer.on(({ from, frame }) => frame.kind === 'mouse' && this.#hear(from, frame)));
  }

  follow(peerId: string | null): void {
    if (peerId === (this.value.get()?.of ?? null)) return;
    this.value.set(peerId === null ? null : { of: peerId, at: null });
    this.#refresh();
  }

  /** The share whose mouse is followed has ended, is another one, or its mouse is not told any more. */
  #refresh(): void {
    const followed = this.value.get();
    if (followed !== null && this.#sharer(followed.of) === undefined) this.value.set(null);
    const wanted = this.#wanted;
    const isSame = wanted?.of === this.#asked?.of && wanted?.surface === this.#asked?.surface;
    if (!isSame) this.#tellSoon();
  }

  /** The one on the other side of a channel that is new knows nothing. */
  #begin(peerId: string): void {
    if (this.#asked?.of !== peerId) return;
    this.#asked = null;
    this.#refresh();
  }

  #sharer(peerId: string): FollowablePeer | undefined {
    return this.#options.mesh.peers.find(
      ({ member, link, remoteState }) => member.peerId === peerId && link.present && remoteState?.share,
    );
  }

  get #wanted(): { of: string; surface: number } | null {
    const of = this.value.get()?.of;
    const surface = of === undefined ? null : (this.#sharer(of)?.shareMouse ?? null);
    return of === undefined || surface === null ? null : { of, surface };
  }

  #tell(): void {
    const [before, wanted] = [this.#asked, this.#wanted];
    const { control } = this.#options;
    this.#asked = wanted;
    this.#seq = -1;
    if (before !== null && before.of !== wanted?.of) control.send(before.of, { kind: 'follow-mouse', surface: null });
    if (wanted !== null) control.send(wanted.of, { kind: 'follow-mouse', surface: wanted.surface });
    // Where it was on one screen means nothing on the next.
    this.value.update((followed) => followed && { ...followed, at: null });
  }

  #hear(from: string, { seq, surface, place }: MouseFrame): void {
    const wanted = this.#wanted;
    if (wanted?.of !== from || wanted.surface !== surface || seq <= this.#seq) return;
    this.#seq = seq;
    this.value.set({ of: from, at: place ?? 'elsewhere' });
  }
}
