import { VolumeX } from 'lucide-react';
import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { hearingWords } from '../words/hearing.ts';
import { volumeOf } from './volume-of.ts';

/** That this person does not hear somebody, because they wanted so. */
export function MutedMark({ peerId, size = 14 }: { peerId: string; size?: number }) {
  const session = useSession();
  const isMuted = useStore(session.mutedHere, (muted) => muted.includes(peerId));
  // A volume is kept, so this may be of long ago.
  const isSilent = useStore(session.preferences, ({ volumes }) => volumeOf(peerId, volumes) === 0);
  if (!isMuted && !isSilent) return null;
  return (
    <span role="img" aria-label={hearingWords.mutedForYou} title={hearingWords.mutedForYou}>
      <VolumeX size={size} aria-hidden style={{ display: 'block' }} />
    </span>
  );
}
