import type { DesktopSettings } from '../../core/session-api.ts';
import settings from '../settings/settings.module.css';
import { networkWords } from '../words/network.ts';
import { HubAddressSection } from './hub-address-section.tsx';
import { HubSection } from './hub-section.tsx';
import { IceSection } from './ice-section.tsx';
import { TrustedHubsSection } from './trusted-hubs-section.tsx';
import { useHubSettings } from './use-hub-settings.ts';

/** What the desktop app can set of its network. */
export function NetworkSettings({ desktop }: { desktop: DesktopSettings }) {
  const hub = useHubSettings();
  return (
    <>
      {hub !== null && <HubSection desktop={desktop} hub={hub} />}
      <details className={settings.advanced}>
        <summary>{networkWords.advanced}</summary>
        <div className={settings.sections}>
          {hub !== null && <HubAddressSection desktop={desktop} hub={hub} />}
          {hub !== null && <TrustedHubsSection desktop={desktop} hubs={hub.trusted} fixed={hub.fixed} />}
          <IceSection desktop={desktop} />
        </div>
      </details>
    </>
  );
}
