import { useStore } from 'zustand';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { canRetryDevices, mediaTrouble, mediaWords } from '../words/media.ts';
import { useRetry } from './use-retry.ts';

/** Says what keeps camera or microphone from working; nothing while they do. */
export function MediaTrouble({ inCall }: { inCall: boolean }) {
  const session = useSession();
  const trouble = useStore(session.media, (media) => mediaTrouble(media, inCall));
  const canRetry = useStore(session.media, canRetryDevices);
  const { busy, retry } = useRetry();
  if (trouble === null && !busy) return null;
  const action = (canRetry || busy) && (
    <Button aria-disabled={busy} onClick={retry}>
      {commonWords.tryAgain}
    </Button>
  );
  return (
    <Banner tone="warning" role="status" action={action}>
      {busy ? mediaWords.tryingAgain : trouble}
    </Banner>
  );
}
