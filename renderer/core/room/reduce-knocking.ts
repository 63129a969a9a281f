import type { HubConnectionState } from '../hub/hub-line.ts';
import type { Step } from '../machine.ts';
import { requestJoin } from './room-effects.ts';
import type { RoomEffect, RoomEvent, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;

/** Asks those inside, who are behind another door, to let this client in: at once when there are some, and again and again. */
export function knock(hub: HubConnectionState, before: Stay, heard: Stay): RoomStep {
  const wereInside = before.phase === 'knocking' && before.roster?.roster.elsewhere === true;
  const isNews = !wereInside || before.roster?.hubId !== heard.roster?.hubId;
  return {
    state: { hub, membership: { ...heard, phase: 'knocking' } },
    effects: [
      // Somebody was there a moment ago, and has another key now.
      ...(before.phase === 'joined' ? [{ kind: 'close-links' } as const] : []),
      ...(isNews ? [{ kind: 'knock' } as const] : []),
    ],
  };
}

/** Nothing unless this client knocks. */
export function reduceKnocking(
  model: RoomModel,
  stay: Stay,
  event: Extract<RoomEvent, { kind: 'let-in' | 'knock-again' }>,
): RoomStep {
  if (stay.phase !== 'knocking') return { state: model, effects: [] };
  if (event.kind === 'knock-again')
    return { state: model, effects: model.hub.kind === 'online' ? [{ kind: 'knock' }] : [] };
  return event.code === stay.code ? onLetIn(model, stay, event.door) : { state: model, effects: [] };
}

/** Goes where those inside are. What they have of the room replaces what this client had. */
function onLetIn({ hub }: RoomModel, stay: Stay, door: string | null): RoomStep {
  const access: Stay['access'] = { kind: 'awaited', door };
  const membership: Stay = { ...stay, phase: 'joining', access, settings: null, inside: true };
  return { state: { hub, membership }, effects: requestJoin(hub, membership) };
}
