import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RemoteWord } from '../../../signaling/protocol/peer/index.ts';
import type { ControllableShare, OwnControl } from '../model-remote-control.ts';
import type { ShareState } from '../model-media.ts';
import { sharesScreen } from '../overlay/overlay-wish.ts';

export type ShareWord = Extract<RemoteWord, { kind: 'share' }>;
type ToldShare = NonNullable<ShareWord['share']>;

/** What the others say of controlling what they share (SPEC.md [REMOTE-1]). */
export class SharesOfOthers {
  #told: ReadonlyMap<string, ToldShare> = new Map();
  readonly #changes = new TokenBuckets(LIMITS.toldStatesPerSecond, LIMITS.toldStatesPerSecond, LIMITS.roomCapacity);

  get shown(): ReadonlyMap<string, ControllableShare> {
    return new Map([...this.#told].map(([of, { refusal, controller }]) => [of, { refusal, controller }]));
  }

  surfaceOf(peerId: string): number | undefined {
    return this.#told.get(peerId)?.surface;
  }

  /** @returns whether it is another one than before */
  take(from: string, { share }: ShareWord): boolean {
    if (!this.#changes.tryTake(from, performance.now())) return false;
    const told = new Map(this.#told);
    if (share === null) told.delete(from);
    else told.set(from, share);
    this.#told = told;
    return true;
  }

  /** Those who are not here any more share nothing. @returns whether any of them did */
  keep(isHere: (peerId: string) => boolean): boolean {
    const left = [...this.#told].filter(([peerId]) => isHere(peerId));
    if (left.length === this.#told.size) return false;
    this.#told = new Map(left);
    return true;
  }
}

/** What the others are told of the own share (SPEC.md [REMOTE-1]). Pure. */
export function ownShareWord(
  share: ShareState,
  surface: number,
  own: OwnControl,
  controller: string | null,
): ShareWord {
  const isSharing = share.kind === 'sharing';
  return { kind: 'share', share: isSharing ? { surface, refusal: refusalOf(share, own), controller } : null };
}

function refusalOf(share: ShareState, own: OwnControl): ToldShare['refusal'] {
  if (own.kind === 'refused') return own.why;
  if (!sharesScreen(share)) return 'not-a-screen';
  return own.mayAsk ? null : 'off';
}
