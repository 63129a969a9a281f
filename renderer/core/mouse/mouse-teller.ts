import { RecentMap } from '../../../signaling/basics/recent-map.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { PointerFrame, RoomFrame, ShareMouse } from '../../../signaling/protocol/peer/index.ts';
import type { Topic } from '../link/topic.ts';
import type { ShareState } from '../model-media.ts';
import type { Place } from '../model-pointing.ts';
import { sharesScreen } from '../overlay/overlay-wish.ts';
import { toldPlace } from '../shared-picture.ts';
import { Timers } from '../timers.ts';
import type { Value } from '../value.ts';
import type { MousePort } from './port.ts';

/** A mouse that rests is told again after this long, ms: what was said may have been lost. */
const REPEAT_MS = 1_000;

export interface MouseTellerOptions {
  /** Null where nobody can tell. */
  port: MousePort | null;
  control: Topic<RoomFrame>;
  pointer: Topic<PointerFrame>;
  mesh: {
    readonly peers: readonly {
      readonly member: { readonly peerId: string };
      readonly link: { readonly present: boolean };
    }[];
  };
  share: { readonly state: Pick<Value<ShareState>, 'get' | 'store'>; readonly surface: number };
  /** Whether a peer sees the own share, as far as it has said. */
  sees: (peerId: string) => boolean;
  /** What the others are told has changed. */
  onChange: () => void;
}

/** Tells those who follow this person's mouse where it is on the screen that they share (SPEC.md, "Following the mouse"). */
export class MouseTeller {
  readonly #options: MouseTellerOptions;
  readonly #timers: Timers<'look'>;
  readonly #asks = new TokenBuckets(LIMITS.toldStatesPerSecond, LIMITS.toldStatesPerSecond, LIMITS.roomCapacity);
  /** Which surface each peer follows the mouse on. */
  readonly #followed = new RecentMap<string, number>(LIMITS.roomCapacity);
  /** Of which of what was shared it could not be told. */
  #failedOn: number | null = null;
  #told: { at: number; place: Place | null } | null = null;
  #seq = 0;

  constructor(options: MouseTellerOptions, scope: Scope) {
    this.#options = options;
    this.#timers = new Timers(scope);
    const { control } = options;
    scope.add(control.onOpen((peerId) => this.#followed.delete(peerId)));
    scope.add(
      control.on(({ from, frame }) => {
        if (frame.kind === 'follow-mouse') this.#hear(from, frame.surface);
      }),
    );
  }

  /** As the others are told. */
  get frame(): ShareMouse {
    const { port, share } = this.#options;
    const canTell = port !== null && sharesScreen(share.state.get()) && this.#failedOn !== share.surface;
    return { kind: 'share-mouse', surface: canTell ? share.surface : null };
  }

  #hear(from: string, surface: number | null): void {
    if (!this.#asks.tryTake(from, performance.now())) return;
    if (surface === null) this.#followed.delete(from);
    else this.#followed.set(from, surface);
    // Whoever is new is to hear of a mouse that rests.
    this.#told = null;
    this.#lookSoon();
  }

  /** Those who follow it on what is shared now. */
  get #followers(): string[] {
    const { surface } = this.frame;
    return this.#options.mesh.peers
      .filter(({ member, link }) => link.present && surface !== null && this.#followed.get(member.peerId) === surface)
      .map(({ member }) => member.peerId);
  }

  #lookSoon(): void {
    if (this.#followers.length > 0)
      this.#timers.ensure('look', 1_000 / LIMITS.mousePlacesPerSecond, () => void this.#look());
  }

  async #look(): Promise<void> {
    const { port, sees } = this.#options;
    const { surface } = this.frame;
    // Whoever follows may have another window in front meanwhile.
    if (port !== null && surface !== null && this.#followers.some(sees))
      this.#tell(surface, await port().catch(() => 'unknown' as const));
    this.#lookSoon();
  }

  #tell(surface: number, at: Awaited<ReturnType<MousePort>>): void {
    if (surface !== this.frame.surface) return;
    if (at === 'unknown') {
      this.#failedOn = surface;
      return this.#options.onChange();
    }
    const place = at === 'elsewhere' ? null : toldPlace(at);
    const now = performance.now();
    if (this.#told !== null && isSame(this.#told.place, place) && now - this.#told.at < REPEAT_MS) return;
    this.#told = { at: now, place };
    this.#seq += 1;
    for (const peerId of this.#followers.filter(this.#options.sees))
      this.#options.pointer.send(peerId, { kind: 'mouse', seq: this.#seq, surface, place });
  }
}

function isSame(one: Place | null, other: Place | null): boolean {
  return one?.x === other?.x && one?.y === other?.y;
}
