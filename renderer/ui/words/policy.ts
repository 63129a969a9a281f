import type { PolicyTrouble } from '../../core/session-api.ts';
import { shownAddress } from './find-hub.ts';
import { words } from './language.ts';

export const policyWords = words('policyWords', {
  setByOrganisation: 'Set by your organisation',
});

/** The hub in use, where the organisation names it. */
export const hubByPolicyLine = words(
  'hubByPolicyLine',
  (address: string): string => `Set by your organisation: ${shownAddress(address)}`,
);

/** Why something of the policy does not count. */
export const policyTroubleLine = words('policyTroubleLine', (trouble: PolicyTrouble): string => {
  switch (trouble.kind) {
    case 'not-understood':
      return `Your organisation’s policy has a setting that is not understood: ${trouble.field}`;
    case 'not-protected':
      return 'Your organisation’s policy does not count: others than administrators can change it.';
    case 'unreadable':
      return 'Your organisation’s policy could not be read.';
  }
});
