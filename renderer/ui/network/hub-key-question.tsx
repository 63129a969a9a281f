import { useRef, useState } from 'react';
import type { DesktopSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { hubKeyTitle, networkWords } from '../words/network.ts';
import styles from './network.module.css';

interface HubKeyQuestionProps {
  desktop: DesktopSettings;
  /** Must not change; the parent mounts a new component for another address. */
  address: string;
  /** The person said "use it anyway", and the new key is trusted now. */
  onTrusted: () => void;
  onClose: () => void;
}

/** Asks what to do about a hub whose key is not the one it had before. */
export function HubKeyQuestion({ desktop, address, onTrusted, onClose }: HubKeyQuestionProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** The key that the question is about, read once: the hub may show another one later. */
  const [refused, setRefused] = useState(() => desktop.refusedHubKey(address));

  async function trust(): Promise<void> {
    const key = await refused;
    const answer = key === null ? 'bad-address' : await desktop.trustHubKey(address, key);
    switch (answer) {
      case 'ok':
        return onTrusted();
      case 'other-key':
        setRefused(desktop.refusedHubKey(address));
        return setTrouble(networkWords.keyOther);
      case 'bad-address':
        return setTrouble(networkWords.keyFailed);
    }
  }

  return (
    <Dialog title={hubKeyTitle(address)} size="small" dismissible={false} initialFocus={safe} onClose={onClose}>
      <div className={styles.question}>
        <p>{networkWords.keyText}</p>
        <p>{networkWords.keyAdvice}</p>
        {trouble !== null && <p role="alert">{trouble}</p>}
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
