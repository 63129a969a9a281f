import { Banner } from '../design/banner.tsx';
import { useSession } from '../session-context.tsx';
import { policyTroubleLine } from '../words/policy.ts';
import styles from './settings.module.css';

/** What of the organisation's policy does not count: for whoever looks after this computer. */
export function PolicyTroubles() {
  const { desktop } = useSession();
  const troubles = new Set(desktop?.policy.troubles.map(policyTroubleLine));
  if (troubles.size === 0) return null;
  return (
    <div className={styles.troubles}>
      {[...troubles].map((line) => (
        <Banner key={line} tone="warning" role="status">
          {line}
        </Banner>
      ))}
    </div>
  );
}
