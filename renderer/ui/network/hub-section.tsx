import { CircleHelp, Waypoints } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DesktopSettings, HubSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { ScanButton } from '../scan/scan-button.tsx';
import { addressWanted } from '../settings/section-shown.ts';
import settings from '../settings/settings.module.css';
import { commonWords } from '../words/common.ts';
import { findResultLine, shownAddress } from '../words/find-hub.ts';
import { copyLabel, hubInUseLine, networkWords } from '../words/network.ts';
import { hubByPolicyLine } from '../words/policy.ts';
import { isHubLocked } from './is-hub-locked.ts';
import { AddressForm } from './address-form.tsx';
import { CheckDialog } from './check/check-dialog.tsx';
import styles from './network.module.css';

interface HubSectionProps {
  desktop: DesktopSettings;
  hub: HubSettings;
}

/** Who introduces people on this network, and what to do when somebody does not appear. */
export function HubSection({ desktop, hub }: HubSectionProps) {
  const find = useRef<HTMLInputElement>(null);
  const [checking, setChecking] = useState(false);
  const isLocked = isHubLocked(desktop);

  const isWanted = useStore(addressWanted);
  useEffect(() => {
    if (!isWanted) return;
    addressWanted.setState(false);
    find.current?.focus();
  }, [isWanted]);

  return (
    <section className={settings.section}>
      <h3>{networkWords.network}</h3>
      <HubInUseLine desktop={desktop} hub={hub} />
      {!isLocked && (
        <AddressForm
          desktop={desktop}
          field={find}
          label={networkWords.findLabel}
          hint={networkWords.findHint}
          submit={networkWords.find}
          initial=""
          ask={(address) => desktop.findHub(address)}
          line={findResultLine}
          extra={(take) => <ScanButton className={styles.scan} onScanned={take} />}
        />
      )}
      <Button className={styles.check} icon={CircleHelp} onClick={() => setChecking(true)}>
        {commonWords.check}
      </Button>
      {checking && (
        <CheckDialog
          desktop={desktop}
          onClose={() => setChecking(false)}
          onFind={() => {
            setChecking(false);
            find.current?.focus();
          }}
        />
      )}
    </section>
  );
}

function HubInUseLine({ desktop, hub }: { desktop: DesktopSettings; hub: HubSettings }) {
  const line = useRef<HTMLParagraphElement>(null);
  const isLocked = isHubLocked(desktop);

  async function letNetworkChoose(): Promise<void> {
    // The button is removed; moves the focus to the line that replaces it.
    if ((await desktop.setHubAddress(null)) === 'ok') line.current?.focus();
  }

  return (
    <div className={styles.inUse}>
      <Waypoints size={20} aria-hidden />
      <div>
        <p ref={line} role="status" tabIndex={-1} className={styles.line}>
          {isLocked && hub.fixed !== null ? hubByPolicyLine(hub.fixed) : hubInUseLine(hub)}
        </p>
        {hub.ownAddresses.length === 0 ? (
          <p className={settings.hint}>{networkWords.ownHubNone}</p>
        ) : (
          <div className={styles.addresses}>
            <p className={settings.hint}>{networkWords.ownHub}</p>
            {hub.ownAddresses.map((address) => (
              <CopyButton key={address} label={copyLabel(address)} text={shownAddress(address)} />
            ))}
          </div>
        )}
      </div>
      {hub.fixed !== null && !isLocked && (
        <Button onClick={() => void letNetworkChoose()}>{networkWords.letNetworkChoose}</Button>
      )}
    </div>
  );
}
