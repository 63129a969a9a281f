import type { HubState } from '../../renderer/core/model.ts';

/** A hub of this release, for somebody who may see the others. */
export const ONLINE_HUB: Extract<HubState, { kind: 'online' }> = {
  kind: 'online',
  peerId: 'self',
  peopleAccess: 'open',
  canAsk: true,
  canCallBusy: true,
  canNote: true,
  tellsStatus: true,
  tellsPortraits: true,
};
