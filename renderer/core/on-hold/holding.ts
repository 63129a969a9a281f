import type { Scope } from '../../../signaling/basics/scope.ts';
import { decliningWithText } from '../calls/decline-with-text.ts';
import type { HoldingCommands } from '../holding-api.ts';
import type { Caller, Knocker, RoomOnHold, SecondCall } from '../model.ts';
import type { Parts } from '../parts.ts';
import { newInvitation } from '../room/new-invitation.ts';
import type { RoomView } from '../room-view.ts';
import type { Value } from '../value.ts';
import { OnHold } from './on-hold.ts';
import { PlacesOnHold } from './places-on-hold.ts';
import { SecondCalls } from './second-calls.ts';

export interface HoldingParts extends Parts {
  view: RoomView;
  /** The others in the room. */
  others: () => readonly Caller[];
}

/** What it keeps up to date. */
export interface HoldingValues {
  secondCalls: Value<readonly SecondCall[]>;
  onHold: Value<RoomOnHold | null>;
  places: Value<readonly Caller[]>;
}

export interface MadeHolding extends HoldingCommands {
  /** The hub tells that somebody calls this person, who is in a room. */
  secondCall(caller: Knocker): void;
  /** The hub tells that somebody asks or calls no more. */
  secondCallEnded(peerId: string): void;
}

/** Makes what second calls and rooms on hold need of the engine; loaded late. */
export function makeHolding(parts: HoldingParts, values: HoldingValues, scope: Scope): MadeHolding {
  const { platform, hub, mesh, room, calls, groupRing, knownPeople, view } = parts;
  const topic = mesh.topic('control');
  const stores = {
    view: view.value.store,
    ringing: groupRing.value.store,
    secondCalls: values.secondCalls.store,
  };
  const declineWith = decliningWithText(parts);
  // Before second calls, which a room that is left ends: it looks who calls there.
  const onHold = new OnHold({ ...parts, ...stores, topic, value: values.onHold }, scope);
  const secondCalls = new SecondCalls({ ...parts, value: values.secondCalls }, scope);
  const places = new PlacesOnHold({ ...parts, topic, value: values.places }, scope);

  async function take(peerId: string): Promise<void> {
    const caller = await secondCalls.take(peerId);
    if (caller === null || scope.ended) return;
    // Also where the person has left meanwhile: the caller waits to be rung.
    onHold.leaveFor(() => {
      room.join(newInvitation(platform.peerId), true);
      groupRing.ring([{ peerId, name: caller.name }], 'answer');
    });
  }

  return {
    secondCall: (caller) => secondCalls.onCalled(caller),
    secondCallEnded: (peerId) => secondCalls.miss(peerId),
    takeSecondCall: (peerId) => void take(peerId),
    declineSecondCall: (peerId) => secondCalls.decline(peerId),
    declineSecondCallWithText(peerId, text) {
      const call = values.secondCalls.get().find((one) => one.peerId === peerId);
      if (call === undefined) return;
      const { callId, name } = call;
      declineWith({ callId, from: { peerId, name } }, text, () => secondCalls.decline(peerId));
    },
    holdAndCall(peerId) {
      const person = hub.people.get().find((one) => one.peerId === peerId);
      if (person === undefined || !knownPeople.mayMeet(person)) return;
      if (!room.isInside || values.onHold.get() !== null) return;
      onHold.leaveFor(() => calls.request({ peerId, name: person.name }, 'call'));
    },
    switchRooms: () => onHold.switch(),
    giveUpOnHold: () => onHold.giveUp(),
    endPlaceOnHold: (peerId) => places.end(peerId),
  };
}
