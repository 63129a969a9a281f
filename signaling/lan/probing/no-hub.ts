import { fail, type Result } from '../../protocol/index.ts';
import type { ProbeFailure } from './probe.ts';

/** Why a hub that a person named cannot be used, as far as that makes a difference to people. */
export type NoHubReason = 'unreachable' | 'hub-key-changed' | 'other-version';

export function noHubAt(url: string, failure: ProbeFailure): Result<never, NoHubReason> {
  switch (failure.kind) {
    case 'key-changed':
      return fail('hub-key-changed', `${url} showed another key`);
    case 'other-version':
      return fail('other-version', `${url} speaks version ${failure.theirs}`);
    case 'refused':
    case 'timed-out':
    case 'unreachable':
    case 'no-tls':
    case 'not-a-hub':
      return fail('unreachable', `${url}: ${failure.kind}`);
  }
}
