import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Topic } from '../link/topic.ts';
import { Reactions } from './reactions.ts';

describe('Reactions', () => {
  let scope: Scope;
  let topic: Topic<RoomFrame>;
  let sent: RoomFrame[];
  let reactions: Reactions;

  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
    topic = new Topic();
    sent = [];
    topic.open('anna', { send: (frame) => sent.push(frame) > 0 });
    reactions = new Reactions({ topic, peerId: 'ben' }, scope);
  });
  afterEach(() => {
    scope.end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  const from = (peerId: string, count: number) => {
    for (let index = 0; index < count; index += 1) topic.deliver(peerId, { kind: 'reaction', reaction: 'laugh' });
  };
  const shown = (peerId: string) => reactions.value.get().filter((one) => one.peerId === peerId).length;

  it('[REACT-2] of one sender 5 are shown at once and one a second, which takes nothing from the others', () => {
    from('anna', 1_000);
    from('cleo', 1);
    expect([shown('anna'), shown('cleo')]).toEqual([LIMITS.reactionsBurst, 1]);
    vi.advanceTimersByTime(1_000);
    from('anna', 1_000);
    expect(shown('anna')).toBe(LIMITS.reactionsBurst + 1);
  });

  it('[REACT-2] of all people the newest are shown, so that what is drawn is bounded', () => {
    for (let peer = 0; peer < 20; peer += 1) from(`peer ${peer}`, LIMITS.reactionsBurst);
    expect(reactions.value.get()).toHaveLength(LIMITS.reactionsShown);
    expect(shown('peer 19')).toBe(LIMITS.reactionsBurst);
  });

  it('[REACT-2] no more is sent than the others would show', () => {
    for (let count = 0; count < 100; count += 1) reactions.react('heart');
    expect(sent).toHaveLength(LIMITS.reactionsBurst);
    expect(shown('ben')).toBe(LIMITS.reactionsBurst);
  });

  it('each goes by itself, and all with the room', () => {
    from('anna', 1);
    vi.advanceTimersByTime(LIMITS.reactionMs / 2);
    from('anna', 1);
    vi.advanceTimersByTime(LIMITS.reactionMs / 2);
    expect(shown('anna')).toBe(1);
    reactions.clear();
    expect(shown('anna')).toBe(0);
  });
});
