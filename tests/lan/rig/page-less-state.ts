import type { BridgeEvent } from '../../../main/bridge/events.ts';
import type { HubInfo } from '../../../main/bridge/hub-info.ts';
import type { Roster } from '../../../signaling/protocol/index.ts';

/** What a page-less client knows at a moment. */
export interface ClientState {
  /** Random for each start of a hub; null while there is no connection to one. */
  hubId: string | null;
  /** Names of the other people by their peer id. */
  people: ReadonlyMap<string, string>;
  hubInfo: HubInfo | null;
  /** With the hub that sent it. */
  roster: (Roster & { hubId: string | null }) | null;
  /** How often the app told that the computer's addresses changed. */
  networkChanges: number;
  /** Set when the hub will not have this client, or the other way round. */
  refused: string | null;
}

export const START: ClientState = {
  hubId: null,
  people: new Map(),
  hubInfo: null,
  roster: null,
  networkChanges: 0,
  refused: null,
};

/** What an event of the bridge makes of it. */
export function reduce(state: ClientState, event: BridgeEvent): ClientState {
  switch (event.kind) {
    case 'signaling-state': {
      const now = event.state;
      if (now.kind === 'refused') return { ...state, hubId: null, refused: now.code };
      if (now.kind !== 'online') return { ...state, hubId: null };
      const people = new Map(now.people.map(({ peerId, name }) => [peerId, name]));
      return { ...state, hubId: now.hubId, people, refused: null };
    }
    case 'signaling-event':
      return reduceSignaling(state, event);
    case 'hub-info':
      return { ...state, hubInfo: event.info };
    case 'network-changed':
      return { ...state, networkChanges: state.networkChanges + 1 };
    default:
      // What is for a page's window, or its person.
      return state;
  }
}

function reduceSignaling(state: ClientState, event: BridgeEvent & { kind: 'signaling-event' }): ClientState {
  if (event.name === 'roster') {
    const { hubId, roster } = state;
    // The answer to a join may be older than what the hub has sent meanwhile.
    const isOlder = roster !== null && roster.hubId === hubId && roster.revision > event.payload.revision;
    return isOlder ? state : { ...state, roster: { ...event.payload, hubId } };
  }
  if (event.name !== 'people') return state;
  const people = new Map(state.people);
  for (const { peerId, name } of event.payload.upserted) people.set(peerId, name);
  for (const peerId of event.payload.removed) people.delete(peerId);
  return { ...state, people };
}

/** The list of other people is just these. */
export function sees({ people }: ClientState, others: string[]): boolean {
  return isSame([...people.values()], others);
}

/** The room's roster is just these, each once, oneself included. */
export function isInRoomWith({ roster }: ClientState, members: string[]): boolean {
  return isSame(
    (roster?.members ?? []).map(({ name }) => name),
    members,
  );
}

/** In any order; somebody twice is not the same as once. */
function isSame(seen: string[], wanted: string[]): boolean {
  return seen.toSorted().join() === wanted.toSorted().join();
}
