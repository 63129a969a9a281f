import { newerSettings, settingsAfter } from '../../../signaling/protocol/index.ts';
import type { RoomSettings, Roster } from '../../../signaling/protocol/index.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import type { Step } from '../machine.ts';
import type { RoomEffect, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;

/** Applies the roster that a request answered, unless an event has brought a newer one meanwhile. */
export function settle({ hub }: RoomModel, stay: Stay, answered: Roster): RoomStep {
  const roster = isOutdated(answered, stay, hub) && stay.roster ? stay.roster.roster : answered;
  return onRoster({ membership: stay, hub }, stay, roster);
}

/** Applies a roster from the hub. */
export function onRoster(model: RoomModel, stay: Stay, roster: Roster): RoomStep {
  const { hub } = model;
  if (hub.kind !== 'online' || roster.code !== stay.code || isOutdated(roster, stay, hub))
    return { state: model, effects: [] };
  const heard: Stay = { ...stay, roster: { hubId: hub.hubId, roster } };
  // The answer to `join` has not come yet; its handler uses this roster if it is newer.
  if (stay.phase === 'joining') return { state: { hub, membership: heard }, effects: [] };

  // Whoever has just come has to believe the roster.
  const settings = stay.settings === null ? roster.charter : settingsAfter(stay.settings, roster.charter);
  const isJoined = stay.phase === 'joined';
  const othersPresent = roster.members.some(({ peerId, state }) => peerId !== hub.peerId && state === 'present');
  const membership: Stay = { ...heard, settings, origin: isJoined && othersPresent ? 'join' : stay.origin };
  const isListed = roster.members.some(({ peerId }) => peerId === hub.peerId);
  const self = { peerId: hub.peerId, visit: stay.visit };
  const view = { self, members: roster.members, hubId: hub.hubId, joined: isJoined };
  return {
    state: { hub, membership },
    effects: [
      ...(settings !== null && settings !== stay.settings
        ? [{ kind: 'send-settings-to-peers', settings } as const]
        : []),
      ...(newerSettings(roster.charter, settings) !== roster.charter ? tellHub(hub, membership) : []),
      ...(isListed ? [{ kind: 'reconcile', view } as const] : []),
      // The hub removed this client while it was away.
      ...(!isListed && isJoined ? requestJoin(hub, membership) : []),
    ],
  };
}

/** Applies settings from a peer. Passes them on to peers and hub: others may be at another hub, or at none. */
export function hearOfSettings({ hub }: RoomModel, stay: Stay, heard: RoomSettings): RoomStep {
  const settings = settingsAfter(stay.settings, heard);
  if (settings === null || settings === stay.settings) return { state: { hub, membership: stay }, effects: [] };
  const membership: Stay = { ...stay, settings };
  return {
    state: { hub, membership },
    effects: [{ kind: 'send-settings-to-peers', settings }, ...tellHub(hub, membership)],
  };
}

/** Nothing while there is no hub: `onHub` joins after the next `hello`. */
export function requestJoin(hub: HubConnectionState, { code, visit, settings }: Stay): RoomEffect[] {
  return hub.kind === 'online' ? [{ kind: 'join', request: { code, visit, settings, afterLeaving: false } }] : [];
}

/** Sends newer settings to the hub. Without one, the next `join` carries them. */
function tellHub(hub: HubConnectionState, { phase, settings }: Stay): RoomEffect[] {
  return hub.kind === 'online' && phase === 'joined' && settings ? [{ kind: 'send-settings-to-hub', settings }] : [];
}

/** Whether a newer roster of the same hub is known: answers and events can overtake each other between processes. */
function isOutdated(roster: Roster, { roster: known }: Stay, hub: HubConnectionState): boolean {
  const isOfSameHub = known !== null && hub.kind === 'online' && known.hubId === hub.hubId;
  return isOfSameHub && known.roster.code === roster.code && known.roster.revision > roster.revision;
}
