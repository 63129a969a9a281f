import { useEffect, useRef, useState } from 'react';
import type { DesktopSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { hubKeyLine, hubKeyTitle, networkWords } from '../words/network.ts';
import styles from './network.module.css';

interface HubKeyQuestionProps {
  desktop: DesktopSettings;
  address: string;
  /** The person said "use it anyway", and the new key is trusted now. */
  onTrusted: () => void;
  onClose: () => void;
}

/** Asks what to do about a hub whose key is not the one it had before. */
export function HubKeyQuestion({ desktop, address, onTrusted, onClose }: HubKeyQuestionProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const [failed, setFailed] = useState(false);
  /** What the question is about; the hub may show yet another one later. */
  const [key, setKey] = useState<string | null>(null);

  useEffect(() => {
    let closed = false;
    void desktop.refusedHubKey(address).then((refused) => closed || setKey(refused));
    return () => {
      closed = true;
    };
  }, [desktop, address]);

  async function trust(): Promise<void> {
    if (key !== null && (await desktop.trustHubKey(address, key)) === 'ok') onTrusted();
    else setFailed(true);
  }

  return (
    <Dialog title={hubKeyTitle(address)} size="small" initialFocus={safe} onClose={onClose}>
      <div className={styles.question}>
        <p>{networkWords.keyText}</p>
        <p>{networkWords.keyAdvice}</p>
        {key !== null && <p>{hubKeyLine(key)}</p>}
        {failed && <p role="alert">{networkWords.keyFailed}</p>}
        <div className={styles.answers}>
          <Button onClick={() => void trust()}>{networkWords.keyUse}</Button>
          <Button ref={safe} tone="primary" onClick={onClose}>
            {networkWords.keyLeave}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
