import { useStore } from 'zustand';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { canRetryDevices, mediaTrouble } from '../words/media.ts';

/** Says what keeps camera or microphone from working; nothing while they do. */
export function MediaTrouble({ inCall }: { inCall: boolean }) {
  const session = useSession();
  const trouble = useStore(session.media, (media) => mediaTrouble(media, inCall));
  const canRetry = useStore(session.media, canRetryDevices);
  if (trouble === null) return null;
  const action = canRetry && <Button onClick={() => session.retryDevices()}>{commonWords.tryAgain}</Button>;
  return (
    <Banner tone="warning" role="status" action={action}>
      {trouble}
    </Banner>
  );
}
