import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import type { DesktopSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { hubAddressResult, settingsWords } from '../words/settings.ts';
import styles from './settings.module.css';

type HubResult = Awaited<ReturnType<DesktopSettings['setHubAddress']>>;

/** Which hub the desktop app uses. */
export function HubSection({ desktop }: { desktop: DesktopSettings }) {
  const settings = useStore(desktop.settings);
  const [typed, setTyped] = useState<string | null>(null);
  const [result, setResult] = useState<HubResult | null>(null);
  if (settings === null) return null;
  const address = typed ?? settings.address ?? '';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setResult(await desktop.setHubAddress(address.trim() === '' ? null : address.trim()));
  }

  return (
    <section className={styles.section}>
      <h3>{settingsWords.network}</h3>
      <p className={styles.hint}>
        {settings.ownAddresses.length === 0 ? settingsWords.ownHubNone : `${settingsWords.ownHubText} `}
        <span className={styles.address}>{settings.ownAddresses.join(', ')}</span>
      </p>
      <form className={styles.row} onSubmit={(event) => void submit(event)}>
        <TextField
          label={settingsWords.hubAddress}
          hint={result === 'ok' ? settingsWords.hubSaved : settingsWords.hubAddressHint}
          error={result === null || result === 'ok' ? null : hubAddressResult(result)}
          value={address}
          onChange={(event) => {
            setTyped(event.target.value);
            setResult(null);
          }}
        />
        <Button type="submit">{settingsWords.useHub}</Button>
      </form>
    </section>
  );
}
