import { Banner } from '../design/banner.tsx';
import { useSession } from '../session-context.tsx';
import { policyTroubleLine } from '../words/policy.ts';

/** What of the organisation's policy does not count: for whoever looks after this computer. */
export function PolicyTroubles() {
  const { desktop } = useSession();
  const troubles = new Set(desktop?.policy.troubles.map(policyTroubleLine));
  return [...troubles].map((line) => (
    <Banner key={line} tone="warning" role="status">
      {line}
    </Banner>
  ));
}
