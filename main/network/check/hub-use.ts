import type { LanState } from '../../../signaling/lan/lan.ts';
import { probeHub, type HubTarget } from '../hub-target.ts';
import type { HubUse } from './gather.ts';

/**
 * Which hub the check has to probe.
 *
 * @param fixed the hub that a person set; null while the LAN chooses
 * @param state null while this app takes no part in the LAN
 */
export function hubUseOf(fixed: HubTarget | null, state: LanState | null): HubUse {
  if (fixed !== null) {
    const answers = async (): Promise<boolean> => (await probeHub(fixed)) === 'ok';
    return { kind: 'fixed', hub: { url: fixed.url, keyPin: fixed.pin.get() }, answers };
  }
  switch (state?.kind) {
    case 'serving':
      return { kind: 'own' };
    case 'following':
      return { kind: 'followed', hub: state.hub };
    case 'seeking':
      return { kind: 'seeking', lost: state.lost };
    case undefined:
      return { kind: 'seeking', lost: null };
  }
}
