import { Lock } from 'lucide-react';
import { policyWords } from '../words/policy.ts';
import styles from './settings.module.css';

/** Beside what the organisation has set, which is shown and cannot be changed. @param id what is locked is described by it */
export function LockedNote({ id }: { id?: string }) {
  return (
    <p id={id} className={styles.locked}>
      <Lock size={14} aria-hidden />
      {policyWords.setByOrganisation}
    </p>
  );
}
