import { useState } from 'react';
import { useStore } from 'zustand';
import type { HubState } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { RefusedKeyQuestion } from '../network/lazy.ts';
import { useHubSource } from '../network/use-hub-settings.ts';
import { useSession } from '../session-context.tsx';
import { hubTroubleInCall, hubWords } from '../words/hub.ts';

/** Says what a lost hub means for the call; nothing while the hub is there. */
export function HubTrouble() {
  const session = useSession();
  const hub = useStore(session.hub);
  const source = useHubSource();
  const trouble = hubTroubleInCall(hub, source);
  if (trouble === null) return null;
  return (
    <Banner tone="warning" role="status" action={<HubAction hub={hub} />}>
      {trouble}
    </Banner>
  );
}

function HubAction({ hub }: { hub: HubState }) {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  if (hub.kind === 'moved') {
    return <Button onClick={() => session.followHub()}>{hubWords.goToNewAddress}</Button>;
  }
  if (hub.kind === 'refused' && hub.code === 'hub-key-changed' && session.desktop !== null) {
    return (
      <>
        <Button onClick={() => setAsking(true)}>{hubWords.decide}</Button>
        {asking && <RefusedKeyQuestion desktop={session.desktop} onClose={() => setAsking(false)} />}
      </>
    );
  }
  return <Button onClick={() => session.retryHub()}>{hubWords.tryNow}</Button>;
}
