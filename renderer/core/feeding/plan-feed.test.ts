import { describe, expect, it } from 'vitest';
import type { TrackPlan } from '../sending/send-plan.ts';
import { planFeed, type FeedMember, type FeedState } from './plan-feed.ts';

const track = { id: 'camera' } as MediaStreamTrack;

/** Of a link that keeps up; `kbits` is what it would get of one encoder for everybody. */
function member(kbits: number | null, { able = true, active = true } = {}): FeedMember {
  const own = { active, maxBitrate: 300_000 };
  const wish: TrackPlan = { track, encoding: own };
  if (kbits !== null) wish.shared = { active, maxBitrate: kbits * 1_000 };
  return { wish, able };
}
const READY: FeedState = { isReady: true, room: Infinity };
const NOTHING_TO_SEND: FeedMember = { wish: null, able: true };

describe('planFeed', () => {
  it.each([
    ['nobody', [], []],
    ['one viewer', [member(2_000)], ['own']],
    ['two viewers', [member(2_000), member(2_000)], ['feed', 'feed']],
    ['one who shows a thumbnail', [member(2_000), member(null), member(2_000)], ['feed', 'own', 'feed']],
    ['one who sees nothing', [member(2_000), member(2_000, { active: false }), member(2_000)], ['feed', 'own', 'feed']],
    ['one who is slow', [member(2_000), member(2_000, { able: false }), member(2_000)], ['feed', 'own', 'feed']],
    ['one of two who is slow', [member(2_000), member(2_000, { able: false })], ['own', 'own']],
    ['a camera that is off', [NOTHING_TO_SEND, NOTHING_TO_SEND], ['own', 'own']],
  ])('%s', (_who, members, sources) => {
    const plan = planFeed(members, READY);
    expect(plan.sources).toEqual(sources);
    expect(plan.encoder !== null).toBe(sources.includes('feed'));
  });

  it('everybody gets the largest that somebody asks for', () => {
    const { encoder } = planFeed([member(500), member(2_000), member(900), member(4_000, { able: false })], READY);
    expect(encoder).toMatchObject({ track, encoding: { active: true, maxBitrate: 2_000_000 } });
  });

  it('nobody waits for an encoder that is not there yet', () => {
    const { encoder, sources } = planFeed([member(2_000), member(2_000)], { ...READY, isReady: false });
    expect([encoder, sources]).toEqual([null, ['own', 'own']]);
  });

  it('nobody gets more than there is room for', () => {
    const { encoder } = planFeed([member(500), member(2_000)], { ...READY, room: 700_000 });
    expect(encoder?.encoding?.maxBitrate).toBe(700_000);
  });
});
