import type { Roster } from '../../../signaling/protocol/index.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import type { Step } from '../machine.ts';
import { knock } from './reduce-knocking.ts';
import { guard, requestJoin } from './room-effects.ts';
import type { RoomEffect, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;
type Online = Extract<HubConnectionState, { kind: 'online' }>;

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
  return isOutside(stay, roster, hub) ? knock(hub, stay, heard) : takePart(hub, heard, roster);
}

/** Whether whoever came to the room before has another key (SPEC.md [DOOR-2]). */
function isOutside({ phase, inside }: Stay, roster: Roster, hub: Online): boolean {
  // Who waits beside this client, with the same key, is no reason to stop asking.
  if (phase === 'knocking') return roster.elsewhere || !areOthersPresent(roster.members, hub);
  // Nor is who came after it, a moment before it asks.
  return phase === 'joined' && !inside && roster.elsewhere && !areOthersPresent(cameBefore(roster, hub), hub);
}

/** Still nobody inside after all that time: there is nobody to ask. */
export function knockAgain(model: RoomModel, stay: Stay): RoomStep {
  const { hub } = model;
  if (stay.phase !== 'knocking' || hub.kind !== 'online' || stay.roster === null) return { state: model, effects: [] };
  const { roster } = stay.roster;
  return roster.elsewhere ? { state: model, effects: [{ kind: 'knock' }] } : takePart(hub, stay, roster);
}

/** Links to everybody in the roster. */
function takePart(hub: Online, stay: Stay, roster: Roster): RoomStep {
  const phase = stay.phase === 'knocking' ? 'joined' : stay.phase;
  const origin = phase === 'joined' && areOthersPresent(roster.members, hub) ? 'join' : stay.origin;
  const membership: Stay = { ...stay, phase, origin };
  const isListed = roster.members.some(({ peerId }) => peerId === hub.peerId);
  const self = { peerId: hub.peerId, visit: stay.visit };
  const view = { self, members: roster.members, hubId: hub.hubId, joined: phase === 'joined' };
  // Either the hub removed this client while it was away, or it does not know yet that nobody is asked any more.
  const isMisplaced = phase === 'joined' && (!isListed || stay.phase === 'knocking');
  return {
    state: { hub, membership },
    effects: [
      guard(membership),
      ...(isListed ? [{ kind: 'reconcile', view } as const] : []),
      ...(isMisplaced ? requestJoin(hub, membership) : []),
    ],
  };
}

/** Those who came before this client; all, where it is not listed. */
function cameBefore({ members }: Roster, hub: Online): Roster['members'] {
  const own = members.findIndex(({ peerId }) => peerId === hub.peerId);
  return own < 0 ? members : members.slice(0, own);
}

function areOthersPresent(members: Roster['members'], hub: Online): boolean {
  return members.some(({ peerId, state }) => peerId !== hub.peerId && state === 'present');
}

/** Whether a newer roster of the same hub is known: answers and events can overtake each other between processes. */
function isOutdated(roster: Roster, { roster: known }: Stay, hub: HubConnectionState): boolean {
  const isOfSameHub = known !== null && hub.kind === 'online' && known.hubId === hub.hubId;
  return isOfSameHub && known.roster.code === roster.code && known.roster.revision > roster.revision;
}
