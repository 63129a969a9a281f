import type { Knocks } from '../room/knocks.ts';
import type { Room } from '../room/room.ts';
import type { CallEffect } from './call-state.ts';

type MoveKind = 'prepare-room' | 'enter-room' | 'let-in' | 'abandon-entry' | 'leave-unanswered' | 'ensure-left';

/** What a call does to where people are. */
export function moveByCall(
  effect: Extract<CallEffect, { kind: MoveKind }>,
  { room, knocks }: { room: Room; knocks: Pick<Knocks, 'letIn'> },
): void {
  switch (effect.kind) {
    case 'prepare-room':
      return room.prepare(effect);
    case 'enter-room':
      return room.enter(effect);
    case 'let-in':
      return knocks.letIn(effect.peerId);
    case 'abandon-entry':
      return room.abandonEntry();
    case 'leave-unanswered':
      return room.leaveUnansweredCall();
    case 'ensure-left':
      return room.ensureLeftAtHub();
  }
}
