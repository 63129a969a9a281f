import type { IceServer } from '../../signaling/protocol/index.ts';
import type { BridgeEvent } from '../bridge/events.ts';

/**
 * An event of the hub with the ICE servers that a page may use: this computer asks them from wherever they are, so those of
 * a hub count only if a person, a flag or a variable named that hub. See SPEC.md [ICE-2].
 *
 * @param isHubSet whether somebody did; false for a hub that the LAN found, and for one that another hub refers to
 * @param own set in this app; they always count
 */
export function withTrustedIce(event: BridgeEvent, isHubSet: boolean, own: readonly IceServer[]): BridgeEvent {
  const trusted = (ofHub: IceServer[]): IceServer[] => [...(isHubSet ? ofHub : []), ...own];
  if (event.kind === 'signaling-state' && event.state.kind === 'online') {
    return { ...event, state: { ...event.state, iceServers: trusted(event.state.iceServers) } };
  }
  if (event.kind === 'signaling-event' && event.name === 'ice-servers') {
    return { ...event, payload: { iceServers: trusted(event.payload.iceServers) } };
  }
  return event;
}
