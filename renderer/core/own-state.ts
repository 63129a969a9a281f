import type {
  Hand,
  PeerState,
  ShareMarked,
  ShareMouse,
  SharePaused,
  SharePointing,
  ShareSound,
  ShareStill,
} from '../../signaling/protocol/peer/index.ts';
import type { OwnHand } from './gestures/own-hand.ts';
import type { LocalMedia } from './media/local-media.ts';
import type { StateFrame } from './link/state-exchange.ts';
import type { MouseTeller } from './mouse/mouse-teller.ts';
import type { OwnOverlay } from './overlay/own-overlay.ts';
import type { ScreenShare } from './media/screen-share.ts';
import type { Caller, Participant, PictureLimits } from './model.ts';
import { cameraStatus, microphoneStatus, selfParticipant } from './participants.ts';
import type { PreferenceStore } from './preferences.ts';
import type { SendingSources } from './sending/plan-sending.ts';

export interface OwnStateDeps {
  peerId: string;
  isGuest: boolean;
  preferences: PreferenceStore;
  media: LocalMedia;
  share: ScreenShare;
  hand: OwnHand;
  overlay: OwnOverlay;
  mouseTeller: MouseTeller;
}

/** This client's own state, as sent to others and as shown. */
export class OwnState {
  readonly #deps: OwnStateDeps;

  constructor(sources: OwnStateDeps) {
    this.#deps = sources;
  }

  /** The state sent to the others. */
  get peerState(): PeerState {
    const { preferences, media, share } = this.#deps;
    const sharing = share.state.get();
    return {
      kind: 'state',
      name: preferences.value.get().name,
      microphone: microphoneStatus(media.state.get()),
      speaking: media.speaking,
      camera: cameraStatus(media.state.get()),
      share: sharing.kind === 'sharing' ? { mode: sharing.mode } : null,
    };
  }

  /** Whether the own share gives no picture now, as sent to the others. */
  get sharePaused(): SharePaused {
    const sharing = this.#deps.share.state.get();
    return { kind: 'share-paused', paused: sharing.kind === 'sharing' && sharing.paused };
  }

  /** Whether the person has paused the own share, as sent to the others. */
  get #shareStill(): ShareStill {
    const sharing = this.#deps.share.state.get();
    return { kind: 'share-still', still: sharing.kind === 'sharing' && sharing.still };
  }

  /** Whether the sound of the own share is sent, as told to the others. */
  get #shareSound(): ShareSound {
    return { kind: 'share-sound', sent: this.#deps.share.soundTrack !== null };
  }

  /** Whether the picture of the own share has pointers and drawings in it, as sent to the others. */
  get #shareMarked(): ShareMarked {
    return { kind: 'share-marked', marked: this.#deps.overlay.value.get() === 'in-picture' };
  }

  /** Whether others may point at the own share, as sent to them. */
  get sharePointing(): SharePointing {
    const { preferences, share } = this.#deps;
    const isSharing = share.state.get().kind === 'sharing';
    return {
      kind: 'share-pointing',
      allowed: isSharing && preferences.value.get().letOthersPoint,
      surface: share.surface,
    };
  }

  /** Where the own mouse can be followed, as sent to the others. */
  get #shareMouse(): ShareMouse {
    return this.#deps.mouseTeller.frame;
  }

  /** All that the others are told, in the order in which it is. */
  get told(): readonly StateFrame[] {
    const ofPicture = [this.sharePaused, this.#shareStill, this.#shareSound, this.#shareMarked];
    return [this.peerState, ...ofPicture, this.sharePointing, this.#shareMouse, this.hand];
  }

  /** The own hand, as sent to the others. */
  get hand(): Hand {
    return this.#deps.hand.frame;
  }

  /** The tracks there are to send. */
  get sources(): SendingSources {
    const { media, share, preferences } = this.#deps;
    const { cameraLimits, screenLimits } = preferences.value.get();
    const sharing = share.state.get();
    const [camera, screen] = [media.cameraTrack, share.track];
    return {
      microphone: media.microphoneTrack,
      camera: camera && picture(camera, cameraLimits),
      screen: screen && sharing.kind === 'sharing' ? { ...picture(screen, screenLimits), mode: sharing.mode } : null,
      screenAudio: share.soundTrack,
    };
  }

  /** Own peer id and name. */
  get caller(): Caller {
    const { peerId, preferences } = this.#deps;
    return { peerId, name: preferences.value.get().name };
  }

  /**
   * This client as the UI shows it.
   *
   * @param handPlace among the hands that are raised; null: not raised
   */
  participant(handPlace: number | null): Participant {
    const { isGuest, media, share } = this.#deps;
    const { speaking } = media;
    return selfParticipant({
      ...this.caller,
      isGuest,
      media: media.state.get(),
      share: share.state.get(),
      shareMarked: this.#shareMarked.marked,
      speaking,
      handPlace,
    });
  }
}

function picture(track: MediaStreamTrack, limits: PictureLimits): NonNullable<SendingSources['camera']> {
  return { track, height: track.getSettings().height ?? 0, limits };
}
