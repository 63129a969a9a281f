import type { DesktopSettings, HubSettings } from '../../core/session-api.ts';
import settings from '../settings/settings.module.css';
import { networkWords, setHubResultLine } from '../words/network.ts';
import { policyWords } from '../words/policy.ts';
import { isHubLocked } from './is-hub-locked.ts';
import { AddressForm } from './address-form.tsx';

/** The one hub to use, for networks where somebody runs it for everybody. */
export function HubAddressSection({ desktop, hub }: { desktop: DesktopSettings; hub: HubSettings }) {
  const locked = isHubLocked(desktop);
  return (
    <section className={settings.section}>
      <h4>{networkWords.hub}</h4>
      <AddressForm
        desktop={desktop}
        label={networkWords.hubAddress}
        hint={locked ? policyWords.setByOrganisation : networkWords.hubHint}
        locked={locked}
        submit={networkWords.useHub}
        initial={hub.fixed ?? ''}
        ask={(address) => desktop.setHubAddress(address)}
        line={setHubResultLine}
      />
    </section>
  );
}
