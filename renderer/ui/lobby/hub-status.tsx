import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { RefusedKeyQuestion } from '../network/lazy.ts';
import { useHubSource } from '../network/use-hub-settings.ts';
import { useSession } from '../session-context.tsx';
import { hubLine, hubWords } from '../words/hub.ts';
import styles from './lobby.module.css';

/** How the connection to the hub is, in one line, with a way to try again where that helps. */
export function HubStatus() {
  const session = useSession();
  const hub = useStore(session.hub);
  const offline = useStore(session.offline);
  const source = useHubSource();
  const [putOff, setPutOff] = useState(false);
  const keyChanged = hub.kind === 'refused' && hub.code === 'hub-key-changed' ? session.desktop : null;
  return (
    <div className={styles.hub}>
      <p role="status" data-hub={hub.kind}>
        {offline && hub.kind === 'offline' ? hubWords.offNetworkLobby : hubLine(hub, source)}
      </p>
      {keyChanged !== null && (
        <Button tone="ghost" onClick={() => setPutOff(false)}>
          {hubWords.decide}
        </Button>
      )}
      {keyChanged !== null && !putOff && <RefusedKeyQuestion desktop={keyChanged} onClose={() => setPutOff(true)} />}
      {keyChanged === null && (hub.kind === 'offline' || hub.kind === 'refused') && (
        <Button tone="ghost" onClick={() => session.retryHub()}>
          {hubWords.tryNow}
        </Button>
      )}
    </div>
  );
}
