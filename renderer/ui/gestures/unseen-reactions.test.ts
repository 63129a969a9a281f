import { describe, expect, it } from 'vitest';
import type { ShownReaction } from '../../core/model.ts';
import { unseenReactions } from './unseen-reactions.ts';

const PEOPLE = ['ann', 'ben', 'cara', 'dan', 'eva', 'finn'].map((peerId) => ({ peerId }));

/** Of one person each, in this order. */
function by(...peerIds: string[]): ShownReaction[] {
  return peerIds.map((peerId, index) => ({ id: index + 1, peerId, reaction: 'heart' }));
}

function shown(reactions: readonly ShownReaction[], ...seen: string[]): string[] {
  return unseenReactions(reactions, PEOPLE, (peerId) => seen.includes(peerId)).map(
    ({ participant, reactions: theirs }) => `${participant.peerId} ${theirs.map(({ id }) => id).join()}`,
  );
}

describe('[REACT-1] reactions of those whose picture is not seen', () => {
  it('are each person’s together, in the order in which they began', () => {
    expect(shown(by('ben', 'ann', 'ben'))).toEqual(['ben 1,3', 'ann 2']);
  });

  it('are not of whoever is seen, and of nobody who is not in the room', () => {
    expect(shown(by('ann', 'ben', 'zoe'), 'ann')).toEqual(['ben 2']);
  });

  it('are of the four who reacted last, and nobody changes places by reacting again', () => {
    expect(shown(by('ann', 'ben', 'cara', 'dan', 'eva', 'ann'))).toEqual(['ann 1,6', 'cara 3', 'dan 4', 'eva 5']);
  });
});
