import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Topic } from '../link/topic.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { RoomEvent } from './room-state.ts';
import type { SettingsExchange } from './settings-exchange.ts';

export interface RoomSources {
  hub: Pick<HubLine, 'on'>;
  topic: Topic<RoomFrame>;
  exchange: SettingsExchange;
  blockedPeople: Pick<BlockedPeople, 'has'>;
}

/** Hands on as events what the hub and those in the room say of it. */
export function hearOfRoom(sources: RoomSources, dispatch: (event: RoomEvent) => void, scope: Scope): void {
  const { hub, topic, exchange, blockedPeople } = sources;
  scope.add(hub.on('roster', (roster) => dispatch({ kind: 'roster', roster })));
  scope.add(
    hub.on('let-in', (letIn) => {
      // Nobody else would be seen there before that one has told the key (SPEC.md [BLOCK-6]).
      if (!blockedPeople.has(letIn.by)) dispatch({ kind: 'let-in', ...letIn });
    }),
  );
  scope.add(topic.on(() => dispatch({ kind: 'met' })));
  scope.add(exchange.heardKey.add((key) => dispatch({ kind: 'key', key })));
  scope.add(exchange.heard.add((settings) => dispatch({ kind: 'settings', settings })));
}
