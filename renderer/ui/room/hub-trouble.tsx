import { useStore } from 'zustand';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { hubTroubleInCall, hubWords } from '../words/hub.ts';

/** Says what a lost hub means for the call; nothing while the hub is there. */
export function HubTrouble() {
  const session = useSession();
  const trouble = useStore(session.hub, hubTroubleInCall);
  if (trouble === null) return null;
  return (
    <Banner tone="warning" role="status" action={<Button onClick={() => session.retryHub()}>{hubWords.tryNow}</Button>}>
      {trouble}
    </Banner>
  );
}
