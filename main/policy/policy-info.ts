import type { PolicyInfo } from '../bridge/policy-info.ts';
import { logError } from '../log/log.ts';
import { isField, lockedBy, type ParsedPolicy } from './policy.ts';

/** What pages show of a policy. */
export function policyInfo({ policy, troubles }: ParsedPolicy): PolicyInfo {
  return { locked: lockedBy(policy), troubles: [...troubles] };
}

/** For whoever looks after the computer. What the file calls things itself is not kept. */
export function logTroubles({ troubles }: ParsedPolicy): void {
  for (const trouble of troubles) {
    const field = trouble.kind === 'not-understood' && isField(trouble.field) ? ` ${trouble.field}` : '';
    logError(`policy: ${trouble.kind}${field}`);
  }
}
