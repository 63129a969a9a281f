import type { DesktopSettings, HubSettings } from '../../core/session-api.ts';
import settings from '../settings/settings.module.css';
import { advancedWords, setHubResultLine } from '../words/advanced.ts';
import { policyWords } from '../words/policy.ts';
import { isHubLocked } from './is-hub-locked.ts';
import { AddressForm } from './address-form.tsx';

/** The one hub to use, for networks where somebody runs it for everybody. */
export function HubAddressSection({ desktop, hub }: { desktop: DesktopSettings; hub: HubSettings }) {
  const locked = isHubLocked(desktop);
  return (
    <section className={settings.section}>
      <h4>{advancedWords.hub}</h4>
      <AddressForm
        desktop={desktop}
        label={advancedWords.hubAddress}
        hint={locked ? policyWords.setByOrganisation : advancedWords.hubHint}
        locked={locked}
        submit={advancedWords.useHub}
        initial={hub.fixed ?? ''}
        ask={(address) => desktop.setHubAddress(address)}
        line={setHubResultLine}
      />
    </section>
  );
}
