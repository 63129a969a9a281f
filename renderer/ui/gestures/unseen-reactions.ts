import type { Participant, ShownReaction } from '../../core/model.ts';

/** Of so many people at once, those who reacted last: more would lie over much of what is looked at. */
const MOST_PEOPLE = 4;

/** What somebody reacts with now, the oldest first. */
export interface ReactionsOf<P> {
  participant: P;
  reactions: readonly ShownReaction[];
}

/**
 * The reactions of those whose picture is not seen, over which they would float: each person's together, in the order of their first.
 *
 * @param reactions the oldest first
 * @param isSeen whether somebody's picture is, by peer id
 */
export function unseenReactions<P extends Pick<Participant, 'peerId'>>(
  reactions: readonly ShownReaction[],
  participants: readonly P[],
  isSeen: (peerId: string) => boolean,
): ReactionsOf<P>[] {
  const unseen = participants
    .filter(({ peerId }) => !isSeen(peerId))
    .map((participant) => ({ participant, reactions: reactions.filter(({ peerId }) => peerId === participant.peerId) }))
    .filter((one) => one.reactions.length > 0);
  const latest = unseen.toSorted((a, b) => lastId(a) - lastId(b)).slice(-MOST_PEOPLE);
  return latest.toSorted((a, b) => firstId(a) - firstId(b));
}

function firstId({ reactions }: ReactionsOf<unknown>): number {
  return reactions[0]?.id ?? 0;
}

function lastId({ reactions }: ReactionsOf<unknown>): number {
  return reactions.at(-1)?.id ?? 0;
}
