import { TokenBuckets } from '../../signaling/basics/token-buckets.ts';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { arrivals } from './arrivals.ts';
import { FoundThere } from './found-there.ts';
import type { Notice, RoomState } from './model.ts';
import type { Parts } from './parts.ts';

/**
 * Tells of who comes and goes while this client is in a room; for two states of it, one after the other. Of whoever was there before, and of
 * whom this person is in a call with, nobody needs to be told that they came.
 */
export function tellOfOthers({
  room,
  mesh,
  notices,
  chat,
  recents,
}: Pick<Parts, 'room' | 'mesh' | 'notices' | 'chat' | 'recents'>): (before: RoomState, after: RoomState) => void {
  // Else one hand that goes up and down pushes all other notices off the screen.
  const handsTold = new TokenBuckets(1, LIMITS.handNoticesPerMinute / 60, LIMITS.roomCapacity);
  const foundThere = new FoundThere();
  function isTold(notice: Notice): boolean {
    if (notice.kind === 'hand-raised') return handsTold.tryTake(notice.who.peerId, performance.now());
    if (notice.kind !== 'joined') return true;
    const { peerId } = notice.who;
    return !foundThere.has(peerId, performance.now()) && !recents.isInCallWith(peerId);
  }
  return (before, after) => {
    if (after.kind !== 'joined' || room.membership.kind !== 'stay') return;
    const there = mesh.peers.filter(({ member }) => member.state !== 'ringing');
    foundThere.follow(
      room.membership.visit,
      there.map(({ member }) => member.peerId),
      performance.now(),
    );
    if (before.kind !== 'joined') return;
    for (const notice of arrivals(before.participants, after.participants, mesh.departureOf).filter(isTold)) {
      notices.notify(notice);
      if (notice.kind === 'left' || notice.kind === 'lost') chat.left(notice.who);
    }
  };
}
