import type { DesktopSettings, HubSettings } from '../../core/session-api.ts';
import settings from '../settings/settings.module.css';
import { networkWords, setHubResultLine } from '../words/network.ts';
import { AddressForm } from './address-form.tsx';

/** The one hub to use, for networks where somebody runs it for everybody. */
export function HubAddressSection({ desktop, hub }: { desktop: DesktopSettings; hub: HubSettings }) {
  return (
    <section className={settings.section}>
      <h4>{networkWords.hub}</h4>
      <AddressForm
        desktop={desktop}
        label={networkWords.hubAddress}
        hint={networkWords.hubHint}
        submit={networkWords.useHub}
        initial={hub.fixed ?? ''}
        ask={(address) => desktop.setHubAddress(address)}
        line={setHubResultLine}
      />
    </section>
  );
}
