import { cameraEncoding, screenDegradation, screenEncoding } from './link/encoding.ts';
import type { Outgoing, TrackKind } from './link/track-sender.ts';
import type { LocalMedia } from './media/local-media.ts';
import type { ScreenShare } from './media/screen-share.ts';

/** What is to be sent of one kind to each of `viewers` others, or null for nothing. */
export function outgoingOf(kind: TrackKind, viewers: number, media: LocalMedia, share: ScreenShare): Outgoing | null {
  switch (kind) {
    case 'microphone':
      return media.microphoneTrack && { track: media.microphoneTrack };
    case 'camera': {
      const track = media.cameraTrack;
      return track && { track, encoding: cameraEncoding(viewers, track.getSettings().height ?? 0) };
    }
    case 'screen': {
      const state = share.state.get();
      if (!share.track || state.kind !== 'sharing') return null;
      const { mode } = state;
      return { track: share.track, encoding: screenEncoding(mode), degradation: screenDegradation(mode) };
    }
  }
}
