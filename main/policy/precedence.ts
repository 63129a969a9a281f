import type { AppArguments } from '../arguments.ts';
import { portsFrom } from '../network/first-free-port.ts';
import type { Policy } from './policy.ts';

type NetworkChoice = Pick<AppArguments, 'hub' | 'trustedHubs'> & {
  isHubLocked: boolean;
  hubKey: string | null;
  /** For the own hub. */
  ports: readonly number[];
};

/**
 * Policy before arguments and variables, these before settings, these before defaults: an organisation's word is to hold whatever
 * shortcut the app is started by, and arguments are for one run. Confirmed hubs add up. Where the policy names a hub and a single
 * key, that is the hub's.
 */
export function networkChoice({ hub, trustedHubs, port }: AppArguments, policy: Policy): NetworkChoice {
  const [key = null, ...otherKeys] = policy.trustedHubs;
  return {
    hub: policy.hub ?? hub,
    isHubLocked: policy.hub !== null,
    hubKey: policy.hub !== null && otherKeys.length === 0 ? key : null,
    trustedHubs: [...new Set([...policy.trustedHubs, ...trustedHubs])],
    ports: policy.ports ?? portsFrom(port),
  };
}

/** Ports for a page that only this computer sees: none of those that a policy keeps for the hub. */
export function pagePorts({ port }: AppArguments, { ports }: Policy): number[] {
  return portsFrom(port).filter((one) => !ports?.includes(one));
}
