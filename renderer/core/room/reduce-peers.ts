import { settingsAfter, type RoomSettings } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import { guardOf } from './room-access.ts';
import { guard } from './room-effects.ts';
import type { RoomEffect, RoomEvent, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;

/** What those in the room say, and what this client says to them of the room. */
export function reducePeers(
  model: RoomModel,
  stay: Stay,
  event: Extract<RoomEvent, { kind: 'settings' | 'key' | 'met' }>,
): RoomStep {
  switch (event.kind) {
    case 'settings':
      return hearOfSettings(model, stay, event.settings);
    case 'key':
      return hearOfKey(model, stay, event.key);
    case 'met':
      return { state: stay.inside ? model : { ...model, membership: { ...stay, inside: true } }, effects: [] };
  }
}

/** Passes them on: whoever made them may not be connected to everybody. */
function hearOfSettings(model: RoomModel, stay: Stay, heard: RoomSettings): RoomStep {
  const settings = settingsAfter(stay.settings, heard);
  if (settings === stay.settings) return { state: model, effects: [] };
  // Those inside tell their lock, if there is one: no other door is needed.
  const access = stay.access.kind === 'key' ? { ...stay.access, door: null } : stay.access;
  const membership: Stay = { ...stay, access, settings, inside: true };
  return {
    state: { ...model, membership },
    effects: [{ kind: 'tell-settings' }, ...changeOfKey(stay, membership)],
  };
}

/** Whoever has the key, or knows that there is none, believes nobody else. */
function hearOfKey(model: RoomModel, stay: Stay, key: string | null): RoomStep {
  if (stay.access.kind === 'key') return { state: model, effects: [] };
  const membership: Stay = { ...stay, access: { kind: 'key', key, door: null } };
  return { state: { ...model, membership }, effects: changeOfKey(stay, membership) };
}

function changeOfKey(before: Stay, after: Stay): RoomEffect[] {
  const isSame =
    JSON.stringify([guardOf(before), before.access.door]) === JSON.stringify([guardOf(after), after.access.door]);
  return isSame ? [] : [guard(after), { kind: 'tell-door' }];
}
