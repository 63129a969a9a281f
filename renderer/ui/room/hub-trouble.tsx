import { useState } from 'react';
import { useStore } from 'zustand';
import { guestOrigin } from '../../../signaling/protocol/guest-origin.ts';
import type { HubState } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { RefusedKeyQuestion } from '../network/lazy.ts';
import { useHubSource } from '../network/use-hub-settings.ts';
import { useSession } from '../session-context.tsx';
import { hubTroubleInCall, hubWords } from '../words/hub.ts';

/** Says what a lost hub means for the call; nothing while the hub is there. */
export function HubTrouble({ code, locked }: { code: string; locked: boolean }) {
  const session = useSession();
  const hub = useStore(session.hub);
  const source = useHubSource();
  const trouble = hub.kind === 'moved' && locked ? hubWords.movedLocked : hubTroubleInCall(hub, source);
  if (trouble === null) return null;
  return (
    <Banner tone="warning" role="status" action={<HubAction hub={hub} code={code} />}>
      {trouble}
    </Banner>
  );
}

function HubAction({ hub, code }: { hub: HubState; code: string }) {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  if (hub.kind === 'moved') {
    return (
      <Button onClick={() => location.assign(`${guestOrigin(hub.url)}/j/${code}`)}>{hubWords.goToNewAddress}</Button>
    );
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
