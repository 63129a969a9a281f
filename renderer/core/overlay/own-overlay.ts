import type { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { SHARE_MARKED_FEATURE, type PeerHello, type PeerState } from '../../../signaling/protocol/peer/index.ts';
import type { OverlayState, ShareState } from '../model-media.ts';
import type { OverlayPower } from '../own-window-api.ts';
import { Value } from '../value.ts';
import { overlayOver, wantsOverlay, type OverlayWishes } from './overlay-wish.ts';

/** What the overlay needs to know of somebody in the room. */
export interface MarkedPeer {
  /** Null until they tell it, which follows their hello. */
  readonly remoteState: Pick<PeerState, 'kind'> | null;
  readonly link: {
    readonly present: boolean;
    readonly messaging: { readonly hello: Pick<PeerHello, 'features'> | null };
  };
}

export interface OwnOverlayOptions {
  power: OverlayPower | null;
  share: { readonly state: Pick<Value<ShareState>, 'get' | 'store'>; readonly surface: number };
  preferences: { readonly value: Pick<Value<OverlayWishes>, 'get' | 'store'> };
  mesh: { readonly peers: readonly MarkedPeer[]; readonly onChange: Listeners<void> };
  onChange: () => void;
}

/** Whether what is pointed at and drawn on the own share is shown on this person's screen too (SPEC.md [MARKED-2]). */
export class OwnOverlay {
  readonly value = new Value<OverlayState>('none');
  readonly #options: OwnOverlayOptions;
  /** Which of what was shared it cannot be shown over. */
  #failedOver: number | null = null;

  constructor(options: OwnOverlayOptions, scope: Scope) {
    this.#options = options;
    const { share, preferences, mesh } = options;
    scope.add(share.state.store.subscribe(() => this.#refresh()));
    scope.add(
      preferences.value.store.subscribe((after, before) => {
        // Who chooses it again wants it tried again.
        if (after.showOnScreen !== before.showOnScreen) this.#failedOver = null;
        this.#refresh();
      }),
    );
    scope.add(mesh.onChange.add(() => this.#refresh()));
  }

  /** It cannot be shown over what is shared now. */
  failed(): void {
    this.#failedOver = this.#options.share.surface;
    this.#refresh();
  }

  #refresh(): void {
    const before = this.value.get();
    const after = this.#state;
    if (after === before) return;
    this.value.set(after);
    this.#options.onChange();
  }

  get #state(): OverlayState {
    const { power, share, preferences, mesh } = this.#options;
    if (this.#failedOver === share.surface || !wantsOverlay(power, preferences.value.get())) return 'none';
    const over = overlayOver(power, share.state.get());
    return over !== 'in-picture' || mesh.peers.every(leavesMarksOut) ? over : 'none';
  }
}

/** Whoever does not know the word would see everything twice. What nobody has said yet is not held against them. */
function leavesMarksOut({ remoteState, link }: MarkedPeer): boolean {
  const features = link.messaging.hello?.features;
  return !link.present || (features?.includes(SHARE_MARKED_FEATURE) ?? remoteState === null);
}
