import { shownAddress } from '../find-hub.ts';
import type { WordsOf } from '../language.ts';
import type * as english from '../policy.ts';

export const policy: WordsOf<typeof english> = {
  policyWords: {
    setByOrganisation: 'Von deiner Organisation festgelegt',
  },
  hubByPolicyLine: (address) => `Von deiner Organisation festgelegt: ${shownAddress(address)}`,
  policyTroubleLine(trouble) {
    switch (trouble.kind) {
      case 'not-understood':
        return `Eine Vorgabe deiner Organisation wird nicht verstanden: ${trouble.field}`;
      case 'not-protected':
        return 'Die Vorgaben deiner Organisation gelten nicht: Auch andere als die Administration können sie ändern.';
      case 'unreadable':
        return 'Die Vorgaben deiner Organisation konnten nicht gelesen werden.';
    }
  },
};
