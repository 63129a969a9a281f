import type { HeldBack, PeerState, ShareMouse, SharePointing } from '../../signaling/protocol/peer/index.ts';
import type { IncomingStreams } from './link/transceivers.ts';
import type { SharedPicture, ShareState } from './model.ts';

/** What is known of another peer's share. */
export interface SharingPeer {
  remoteState: PeerState | null;
  presence: 'here' | 'lost';
  sharePaused: boolean;
  shareStill: boolean;
  shareSound: boolean;
  shareMarked: boolean;
  sharePointing: SharePointing | null;
  shareMouse: ShareMouse['surface'];
  heldBack: Pick<HeldBack, 'screen'> | null;
  link: { streams: IncomingStreams | null };
}

/** What another peer shares, as the UI shows it; null: nothing. */
export function shareOf(peer: SharingPeer): SharedPicture | null {
  const { remoteState, presence, sharePaused, shareStill, shareSound, shareMarked, sharePointing, shareMouse } = peer;
  const { heldBack, link } = peer;
  // A still of somebody who is lost would take the stage from those who are there.
  const share = presence === 'lost' ? null : (remoteState?.share ?? null);
  return (
    link.streams &&
    share && {
      stream: link.streams.screen,
      sound: shareSound ? link.streams['screen-audio'] : null,
      mode: share.mode,
      paused: sharePaused,
      still: shareStill,
      marked: shareMarked,
      canPoint: sharePointing?.allowed ?? false,
      canFollow: shareMouse !== null,
      waits: !sharePaused && !shareStill && (heldBack?.screen ?? false),
    }
  );
}

/** What this client shares, as the UI shows it; null: nothing. @param marked the picture has pointers and drawings in it */
export function ownShareOf(share: ShareState, marked: boolean): SharedPicture | null {
  if (share.kind !== 'sharing') return null;
  const { stream, mode, paused, still } = share;
  return { stream, sound: null, mode, paused, still, marked, canPoint: false, canFollow: false, waits: false };
}
