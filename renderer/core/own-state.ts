import type { PeerState, SharePaused } from '../../signaling/protocol/peer/index.ts';
import type { OwnIdentity } from './identity/own-identity.ts';
import type { LocalMedia } from './media/local-media.ts';
import type { ScreenShare } from './media/screen-share.ts';
import type { Caller, Participant } from './model.ts';
import { cameraStatus, microphoneStatus, selfParticipant } from './participants.ts';
import type { PreferenceStore } from './preferences.ts';
import type { SendingSources } from './sending/plan-sending.ts';

export interface OwnStateDeps {
  identity: OwnIdentity;
  preferences: PreferenceStore;
  media: LocalMedia;
  share: ScreenShare;
}

/** What there is to tell of oneself. */
export class OwnState {
  readonly #deps: OwnStateDeps;

  constructor(sources: OwnStateDeps) {
    this.#deps = sources;
  }

  /** What the others are told. */
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

  /** Whether what one shares gives no picture now, as the others are told. */
  get sharePaused(): SharePaused {
    const sharing = this.#deps.share.state.get();
    return { kind: 'share-paused', paused: sharing.kind === 'sharing' && sharing.paused };
  }

  /** What there is to send to the others. */
  get sources(): SendingSources {
    const { media, share } = this.#deps;
    const sharing = share.state.get();
    const camera = media.cameraTrack;
    return {
      microphone: media.microphoneTrack,
      camera: camera && { track: camera, height: camera.getSettings().height ?? 0 },
      screen: share.track && sharing.kind === 'sharing' ? { track: share.track, mode: sharing.mode } : null,
    };
  }

  /** Oneself as one is named to people; null before one is known to a hub or to the platform. */
  get caller(): Caller | null {
    const { identity, preferences } = this.#deps;
    return identity.peerId === null ? null : { peerId: identity.peerId, name: preferences.value.get().name };
  }

  /** Oneself as the UI shows one; null as `caller`. */
  get participant(): Participant | null {
    const { caller } = this;
    const { media, share } = this.#deps;
    return (
      caller &&
      selfParticipant({ ...caller, media: media.state.get(), share: share.state.get(), speaking: media.speaking })
    );
  }
}
