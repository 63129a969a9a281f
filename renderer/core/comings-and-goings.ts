import { TokenBuckets } from '../../signaling/basics/token-buckets.ts';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { arrivals } from './arrivals.ts';
import type { RoomState } from './model.ts';
import type { Parts } from './parts.ts';

/** Tells of who comes and goes while this client is in a room; for two states of it, one after the other. */
export function tellOfOthers({
  mesh,
  notices,
  chat,
}: Pick<Parts, 'mesh' | 'notices' | 'chat'>): (before: RoomState, after: RoomState) => void {
  // Else one hand that goes up and down pushes all other notices off the screen.
  const handsTold = new TokenBuckets(1, LIMITS.handNoticesPerMinute / 60, LIMITS.roomCapacity);
  return (before, after) => {
    if (before.kind !== 'joined' || after.kind !== 'joined') return;
    for (const notice of arrivals(before.participants, after.participants, mesh.departureOf)) {
      if (notice.kind === 'hand-raised' && !handsTold.tryTake(notice.who.peerId, performance.now())) continue;
      notices.notify(notice);
      if (notice.kind === 'left' || notice.kind === 'lost') chat.left(notice.who);
    }
  };
}
