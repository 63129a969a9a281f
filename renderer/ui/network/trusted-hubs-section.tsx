import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DesktopSettings, HubPlace, TrustedHub } from '../../core/session-api.ts';
import { Button, IconButton } from '../design/button.tsx';
import settings from '../settings/settings.module.css';
import { advancedWords } from '../words/advanced.ts';
import { shownAddress } from '../words/find-hub.ts';
import { distrustedLine, distrustLabel, trustedLine } from '../words/network.ts';
import styles from './network.module.css';

interface TrustedHubsSectionProps {
  desktop: DesktopSettings;
  hubs: TrustedHub[];
  /** The hub that is set; its key is needed. */
  fixed: string | null;
}

/** Which hubs were confirmed, with their keys; what a person confirmed a person can take back. Offers those that were found. */
export function TrustedHubsSection({ desktop, hubs, fixed }: TrustedHubsSectionProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState('');
  const announced = useAnnouncedHubs(desktop);
  const offered = announced.filter(({ keyPin }) => !hubs.some((hub) => hub.keyPin === keyPin));

  function tell(text: string): void {
    setTold(text);
    // The button that had the focus is gone.
    line.current?.focus();
  }

  async function distrust(address: string): Promise<void> {
    await desktop.distrustHub(address);
    tell(distrustedLine(address));
  }

  async function trust(address: string, keyPin: string): Promise<void> {
    tell(trustedLine(address, await desktop.findHub(address, keyPin)));
  }

  return (
    <section className={settings.section}>
      <h4>{advancedWords.trusted}</h4>
      <p className={settings.hint}>{advancedWords.trustedHint}</p>
      <ul className={styles.trusted} aria-label={advancedWords.trusted}>
        {hubs.map(({ address, keyPin }) => (
          <Hub key={`${address} ${keyPin}`} title={hubTitle(address)} keyPin={keyPin}>
            {address !== null && address !== fixed && (
              <IconButton label={distrustLabel(address)} icon={Trash2} onClick={() => void distrust(address)} />
            )}
          </Hub>
        ))}
        {offered.map(({ url, keyPin }) => (
          <Hub key={`${url} ${keyPin}`} title={shownAddress(url)} keyPin={keyPin} hint={advancedWords.announcedHint}>
            <Button onClick={() => void trust(url, keyPin)}>{advancedWords.trustHub}</Button>
          </Hub>
        ))}
      </ul>
      <p ref={line} role="status" tabIndex={-1} className={settings.hint}>
        {told || (hubs.length === 0 && advancedWords.trustedNone)}
      </p>
    </section>
  );
}

function hubTitle(address: string | null): string {
  return address === null ? advancedWords.trustedByPolicy : shownAddress(address);
}

function Hub({ title, keyPin, hint, children }: { title: string; keyPin: string; hint?: string; children: ReactNode }) {
  return (
    <li>
      <div>
        <p className={styles.line}>{title}</p>
        <code>{keyPin}</code>
        {hint !== undefined && <p className={settings.hint}>{hint}</p>}
      </div>
      {children}
    </li>
  );
}

/** The always-on hubs that were found when the settings were opened. */
function useAnnouncedHubs(desktop: DesktopSettings): HubPlace[] {
  const [hubs, setHubs] = useState<HubPlace[]>([]);
  useEffect(() => {
    let isOpen = true;
    void desktop.announcedHubs().then((found) => isOpen && setHubs(found));
    return () => {
      isOpen = false;
    };
  }, [desktop]);
  return hubs;
}
