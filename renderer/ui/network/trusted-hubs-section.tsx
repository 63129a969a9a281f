import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DesktopSettings, TrustedHub } from '../../core/session-api.ts';
import { IconButton } from '../design/button.tsx';
import settings from '../settings/settings.module.css';
import { distrustedLine, distrustLabel, networkWords, shownAddress } from '../words/network.ts';
import styles from './network.module.css';

interface TrustedHubsSectionProps {
  desktop: DesktopSettings;
  hubs: TrustedHub[];
  /** The hub that is set; its key is needed. */
  fixed: string | null;
}

/** Which hubs were confirmed, with their keys; what a person confirmed a person can take back. */
export function TrustedHubsSection({ desktop, hubs, fixed }: TrustedHubsSectionProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState('');

  async function distrust(address: string): Promise<void> {
    await desktop.distrustHub(address);
    setTold(distrustedLine(address));
    // The button that had the focus is gone.
    line.current?.focus();
  }

  return (
    <section className={settings.section}>
      <h3>{networkWords.trusted}</h3>
      <p className={settings.hint}>{networkWords.trustedHint}</p>
      <ul className={styles.trusted}>
        {hubs.map(({ address, keyPin }) => (
          <li key={`${address} ${keyPin}`}>
            <div>
              <p className={styles.line}>{address === null ? networkWords.trustedByPolicy : shownAddress(address)}</p>
              <code>{keyPin}</code>
            </div>
            {address !== null && address !== fixed && (
              <IconButton label={distrustLabel(address)} icon={Trash2} onClick={() => void distrust(address)} />
            )}
          </li>
        ))}
      </ul>
      <p ref={line} role="status" tabIndex={-1} className={settings.hint}>
        {told || (hubs.length === 0 && networkWords.trustedNone)}
      </p>
    </section>
  );
}
