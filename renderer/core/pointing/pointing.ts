import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { PeerState, PointerFrame, SharePointing } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Topic } from '../link/topic.ts';
import type { Place, PointingState } from '../model-pointing.ts';
import { FRAME_MS, OWN_VISIT, toldPlace } from '../shared-picture.ts';
import { throttle } from '../throttle.ts';
import { Timers } from '../timers.ts';
import { Value } from '../value.ts';
import type { SeenWindows } from '../viewing/seen-windows.ts';
import {
  nextSilence,
  pointersOf,
  takeFrame,
  withoutGone,
  withoutSilent,
  type PointingFrame,
  type Tracks,
} from './reduce-pointers.ts';

/** What pointing needs to know of somebody in the room. */
export interface PointablePeer {
  readonly member: { readonly peerId: string; readonly visit: string };
  /** `present`: both sides are in the room, and let each other in. */
  readonly link: { readonly present: boolean };
  readonly remoteState: Pick<PeerState, 'share'> | null;
  readonly sharePointing: SharePointing | null;
}

export interface PointingOptions {
  topic: Topic<PointerFrame>;
  mesh: { readonly peers: readonly PointablePeer[] };
  /** What the others are told of pointing at the own share. */
  own: { readonly caller: { readonly peerId: string }; readonly sharePointing: SharePointing };
  windows: SeenWindows;
}

/** Where the own pointer is, as it is told. */
type OwnPointer = Omit<Extract<PointerFrame, { kind: 'pointer' }>, 'kind' | 'seq' | 'presses'>;

/** People point at what somebody in the room shares (SPEC.md, "Pointing"). */
export class Pointing {
  readonly value = new Value<PointingState>({ target: null, pointers: [] });
  readonly #options: PointingOptions;
  readonly #timers: Timers<'repeat' | 'silence'>;
  readonly #sendSoon: () => void;
  readonly #publishSoon: () => void;
  #tracks: Tracks = new Map();
  #own: OwnPointer | null = null;
  /** Whether the others were told of it, and not that it has gone. */
  #isSeen = false;
  #seq = 0;
  #presses = 0;

  constructor(options: PointingOptions, scope: Scope) {
    this.#options = options;
    const waits = options.windows.waits(scope);
    this.#timers = new Timers(waits);
    this.#sendSoon = throttle(() => this.#send(), Math.ceil(1_000 / LIMITS.pointersPerSecond), waits);
    this.#publishSoon = throttle(() => this.#publish(), FRAME_MS, waits);
    scope.add(options.topic.on(({ from, frame }) => this.#receive(from, frame)));
    const target = () => this.value.get().target;
    scope.add(options.windows.whenUnseen(target, () => this.stop()));
  }

  /** From now on the own pointer is told to the others while it is over this person's share, if they let others point at it. */
  start(peerId: string): void {
    if (peerId === this.#options.own.caller.peerId || !this.#surfaces.has(peerId)) return;
    this.#vanish();
    this.value.update((state) => ({ ...state, target: peerId }));
  }

  stop(): void {
    this.#vanish();
    if (this.value.get().target !== null) this.value.update((state) => ({ ...state, target: null }));
  }

  /** Where the own pointer is now; null: not over the share. Does nothing while this person does not point. */
  pointAt(place: (Place & { pressed: boolean }) | null): void {
    const { target } = this.value.get();
    const surface = target === null ? undefined : this.#surfaces.get(target);
    if (place === null || target === null || surface === undefined) return this.#vanish();
    const { pressed } = place;
    if (pressed && !this.#own?.pressed) this.#presses += 1;
    this.#own = { of: target, surface, ...toldPlace(place), pressed };
    this.#sendSoon();
  }

  /** Who is there, or what they share, has changed. */
  refresh(): void {
    const surfaces = this.#surfaces;
    const { target } = this.value.get();
    if (target !== null && !surfaces.has(target)) this.stop();
    const visits = this.#options.mesh.peers.filter(({ link }) => link.present).map(({ member }) => member.visit);
    this.#use(withoutGone(this.#tracks, new Set([OWN_VISIT, ...visits]), surfaces));
  }

  /** What may be pointed at, by the sharer's peer id. */
  get #surfaces(): Map<string, number> {
    const { mesh, own } = this.#options;
    const shares = mesh.peers
      .filter(({ link, remoteState }) => link.present && remoteState?.share)
      .map(({ member, sharePointing }) => [member.peerId, sharePointing] as const);
    return new Map(
      [...shares, [own.caller.peerId, own.sharePointing] as const].flatMap(([peerId, word]) =>
        word?.allowed ? [[peerId, word.surface]] : [],
      ),
    );
  }

  #receive(from: string, frame: PointerFrame): void {
    if (frame.kind === 'mouse') return;
    const peer = this.#options.mesh.peers.find(({ member }) => member.peerId === from);
    if (peer !== undefined) this.#take(peer.member, frame);
  }

  #take(from: { peerId: string; visit: string }, frame: PointingFrame): void {
    this.#use(takeFrame(this.#tracks, from, frame, this.#surfaces, performance.now()));
  }

  #use(tracks: Tracks): void {
    if (tracks === this.#tracks) return;
    this.#tracks = tracks;
    this.#publishSoon();
  }

  #publish(): void {
    this.#tracks = withoutSilent(this.#tracks, performance.now());
    const pointers = pointersOf(this.#tracks);
    const isNothing = pointers.length === 0 && this.value.get().pointers.length === 0;
    if (!isNothing) this.value.update((state) => ({ ...state, pointers }));
    const silence = nextSilence(this.#tracks);
    if (silence !== null) this.#timers.start('silence', silence - performance.now(), () => this.#publish());
  }

  #send(): void {
    const own = this.#own;
    // Where it was on one screen means nothing on the next.
    if (own === null || this.#surfaces.get(own.of) !== own.surface) return this.#sendGone();
    this.#isSeen = true;
    this.#say({ kind: 'pointer', seq: this.#nextSeq(), ...own, presses: this.#presses });
    // Also because what was said may have been lost.
    this.#timers.start('repeat', LIMITS.pointerMs / 3, this.#sendSoon);
  }

  /** The own pointer is over nothing any more. */
  #vanish(): void {
    this.#timers.stop('repeat');
    if (this.#own === null) return;
    this.#own = null;
    this.#sendSoon();
  }

  #sendGone(): void {
    this.#own = null;
    if (!this.#isSeen) return;
    this.#isSeen = false;
    this.#say({ kind: 'pointer-gone', seq: this.#nextSeq() });
  }

  #say(frame: PointingFrame): void {
    this.#options.topic.broadcast(frame);
    this.#take({ peerId: this.#options.own.caller.peerId, visit: OWN_VISIT }, frame);
  }

  #nextSeq(): number {
    return (this.#seq += 1);
  }
}
