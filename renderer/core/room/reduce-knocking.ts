import type { HubConnectionState } from '../hub/hub-line.ts';
import type { Step } from '../machine.ts';
import { requestJoin } from './room-effects.ts';
import type { RoomEffect, RoomEvent, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;
type LetIn = Extract<RoomEvent, { kind: 'let-in' }>;

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
export function reduceKnocking(model: RoomModel, stay: Stay, event: LetIn): RoomStep {
  if (stay.phase !== 'knocking' || event.code !== stay.code) return { state: model, effects: [] };
  return onLetIn(model, stay, event);
}

/** Goes where those inside are. Whoever has the room's key keeps it: those inside prove it to who was let in. */
function onLetIn({ hub }: RoomModel, stay: Stay, { door, by }: LetIn): RoomStep {
  const { access } = stay;
  const hasKey = access.kind === 'key' && access.key !== null;
  const told: Stay['access'] = hasKey ? { ...access, door } : { kind: 'awaited', letInBy: by, called: false, door };
  const membership: Stay = { ...stay, phase: 'joining', access: told, settings: null, inside: false };
  return { state: { hub, membership }, effects: requestJoin(hub, membership) };
}
