import type { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Mesh } from '../link/mesh.ts';
import { Timers } from '../timers.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import { isAwaitingKey } from './room-access.ts';
import type { Membership } from './room-state.ts';

/** A roster that has who let this client in comes within this time, ms. */
const HOST_GRACE_MS = 1_000;

export interface HostWatchDeps {
  room: { readonly membership: Membership; readonly changes: Listeners<void> };
  mesh: Pick<Mesh, 'linkTo' | 'onChange'>;
  blockedPeople: Pick<BlockedPeople, 'has'>;
  onLost: () => void;
}

/**
 * Calls `onLost` when whoever let this client in goes away before it has told the key, or is blocked (SPEC.md [PASS-6]). That
 * goes by the links: whether somebody is gone is not for a hub to say.
 */
export function watchHost({ room, mesh, blockedPeople, onLost }: HostWatchDeps, scope: Scope): void {
  const timers = new Timers<'host'>(scope);
  const check = () => {
    const host = hostOf(room.membership);
    if (host === null || (mesh.linkTo(host) && !blockedPeople.has(host))) timers.stop('host');
    else timers.ensure('host', HOST_GRACE_MS, onLost);
  };
  scope.add(room.changes.add(check));
  scope.add(mesh.onChange.add(check));
}

/** Peer id of the only one who can tell this client the key; null while it needs nobody to. */
function hostOf(membership: Membership): string | null {
  if (membership.kind !== 'stay' || membership.phase !== 'joined' || !isAwaitingKey(membership)) return null;
  return membership.access.kind === 'awaited' ? membership.access.letInBy : null;
}
