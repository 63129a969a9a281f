import { useRef, useState } from 'react';
import type { DesktopSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { hubKeyTitle, networkWords } from '../words/network.ts';
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

  async function trust(): Promise<void> {
    if ((await desktop.trustHubKey(address)) === 'ok') onTrusted();
    else setFailed(true);
  }

  return (
    <Dialog title={hubKeyTitle(address)} size="small" initialFocus={safe} onClose={onClose}>
      <div className={styles.question}>
        <p>{networkWords.keyText}</p>
        <p>{networkWords.keyAdvice}</p>
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
