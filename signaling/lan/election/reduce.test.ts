import { describe, expect, it } from 'vitest';
import { type HubPlace, LAN_TIMES, type LanStatus } from '../../protocol/index.ts';
import { servingStatus } from '../testing/https-host.ts';
import type { Evidence, ServingStatus } from './rank.ts';
import type { Following, LanEffect, LanEvent, NodeState, Seeking, Self, Serving, Step } from './node-state.ts';
import { begin, reduceLan, wakeAt } from './reduce.ts';

/** The own key is M: A and B are better, Z is worse. */
const self: Self = { keyPin: 'M', kind: 'app', followers: 0, seenFollowers: 0, random: 0.5 };
const STRANGER: Evidence = { isTrusted: false, isKnown: false, followers: 0 };
const place = (key: string): HubPlace => ({ url: `https://${key.toLowerCase()}.example:1`, keyPin: key });
const ME = place('M');
const A = place('A');
const B = place('B');
const Z = place('Z');

const serves = (hub: HubPlace, changes: Partial<LanStatus['state']> = {}, term = 0): LanStatus => {
  const base = servingStatus(hub.keyPin, { term });
  return { ...base, state: { ...base.state, ...changes } as LanStatus['state'] };
};
const follows = (hub: HubPlace, other: HubPlace): LanStatus => ({
  ...serves(hub),
  state: { kind: 'following', hub: other },
});
const seeks = (hub: HubPlace): LanStatus => ({ ...serves(hub), state: { kind: 'seeking' } });
const probed = (hub: HubPlace, status: LanStatus | null, now = 0, hops = 0, evidence = STRANGER): LanEvent => ({
  kind: 'probed',
  place: hub,
  hops,
  now,
  evidence,
  result: status === null ? { kind: 'timed-out' } : { kind: 'hub', status },
});
const heard = (hub: HubPlace, status: LanStatus): LanEvent => ({ kind: 'status-received', place: hub, status, now: 0 });
const wake = (now: number): LanEvent => ({ kind: 'wake', now });

/** Feeds events one after the other; the effects are those of the last. */
function run(who: Self, state: NodeState, ...events: LanEvent[]): Step {
  return events.reduce<Step>((step, event) => reduceLan(who, step.state, event), { state, effects: [] });
}

const serving: Serving = {
  kind: 'serving',
  term: 0,
  offers: [],
  settleAt: null,
  awaited: [],
  joining: null,
  successor: null,
};
const following = (standbys: HubPlace[], changes: Partial<Following> = {}): Following => ({
  kind: 'following',
  term: 5,
  hub: A,
  standbys,
  feed: { kind: 'open', since: -10_000 },
  shortFeeds: 0,
  check: { kind: 'none' },
  elsewhere: null,
  ...changes,
});
const probesOf = (effects: LanEffect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'probe' ? [effect.place.keyPin] : []));

describe('serving', () => {
  it('[ELECT-2] is how an app begins, and one without a hub begins by seeking', () => {
    expect(begin(self, 0).state).toEqual(serving);
    expect(begin({ ...self, keyPin: null }, 0).state).toMatchObject({ kind: 'seeking', lost: null });
  });

  it('[ELECT-3] collects better hubs for 300 ms, then opens the feed of the best', () => {
    const waiting = run(self, serving, probed(B, serves(B), 0), probed(A, serves(A), 200), probed(Z, serves(Z), 250));
    expect(wakeAt(waiting.state)).toBe(300);
    const settled = { ...serving, awaited: [{ keyPin: 'Z', since: 250 }] };
    expect(run(self, waiting.state, wake(299)).effects).toEqual([]);
    const joining = run(self, waiting.state, wake(300));
    expect(joining).toEqual({
      state: { ...settled, joining: { place: A, evidence: STRANGER } },
      effects: [{ kind: 'open-feed', place: A }],
    });
  });

  it('[ELECT-3] follows once the feed says the same, and serves on if it says otherwise by then', () => {
    const joining = { ...serving, joining: { place: A, evidence: STRANGER } };
    expect(run(self, joining, heard(A, serves(A))).state).toMatchObject({ kind: 'following', hub: A });
    expect(run({ ...self, followers: 1 }, joining, heard(A, serves(A)))).toEqual({
      state: serving,
      effects: [{ kind: 'close-feed' }],
    });
    expect(run(self, joining, heard(A, follows(A, B))).effects).toContainEqual({
      kind: 'enqueue-probe',
      place: B,
      hops: 1,
    });
    expect(run(self, joining, { kind: 'feed-ended', place: A, now: 0 }).state).toEqual(serving);
  });

  it('[ELECT-3] goes to a worse hub that has not come in 8 s, unless it has followers itself', () => {
    const late = run(self, serving, probed(Z, serves(Z), 0), probed(Z, serves(Z), 7_999));
    expect(wakeAt(late.state)).toBeNull();
    const going = run(self, late.state, probed(Z, serves(Z), 8_000), wake(8_300));
    expect(going.effects).toEqual([{ kind: 'open-feed', place: Z }]);
    const here = serves(Z, { followers: 1 });
    expect(run(self, going.state, heard(Z, here)).state).toMatchObject({ kind: 'following', hub: Z });
    const busy = run({ ...self, followers: 1 }, late.state, probed(Z, serves(Z), 8_000));
    expect(wakeAt(busy.state)).toBeNull();
  });

  const boast = (changes: Partial<LanStatus['state']> = {}): LanStatus => ({
    ...serves(A, { followers: 1_000_000_000, ...changes }, 1_000_000_000),
    kind: 'headless',
  });
  const moves = (who: Self, status: LanStatus, evidence: Partial<Evidence> = {}): boolean =>
    run(who, serving, probed(A, status, 0, 0, { ...STRANGER, ...evidence }), wake(300)).effects.length > 0;

  it('[ELECT-1] [ELECT-9] with followers it is not moved by what a stranger says of itself, seen followers or not', () => {
    expect(moves(self, boast())).toBe(true);
    expect(moves({ ...self, followers: 2, seenFollowers: 1 }, boast())).toBe(false);
    expect(moves({ ...self, followers: 1 }, boast())).toBe(false);
  });

  it('[ELECT-1] [ELECT-9] with followers it is moved by more that were seen, by a confirmed hub, and by one that it knows', () => {
    expect(moves({ ...self, followers: 2, seenFollowers: 1 }, boast(), { followers: 2 })).toBe(true);
    expect(moves({ ...self, followers: 9, seenFollowers: 8 }, boast(), { isTrusted: true })).toBe(true);
    expect(moves({ ...self, followers: 1 }, boast(), { isKnown: true })).toBe(true);
    expect(moves({ ...self, followers: 2, seenFollowers: 1 }, boast(), { isKnown: true })).toBe(false);
  });

  it('[ELECT-9] takes over one more than its own term, however high that of the hub is', () => {
    const joining = { ...serving, term: 4, joining: { place: A, evidence: STRANGER } };
    expect(run(self, joining, heard(A, boast())).state).toMatchObject({ kind: 'following', term: 5 });
  });

  it('[LAN-9] goes to a hub of another network that a person named, whatever it serves itself', () => {
    const chosen: LanEvent = { kind: 'chosen', place: Z, status: serves(Z) as ServingStatus, now: 0 };
    expect(run({ ...self, followers: 9 }, serving, chosen).state).toMatchObject({ kind: 'following', hub: Z });
    expect(run(self, following([]), chosen).state).toMatchObject({ kind: 'following', hub: Z });
    expect(run(self, { ...serving, successor: A }, chosen).state.kind).toBe('serving');
  });

  it('[ELECT-3] goes where others refer it to, three times at most, and never to itself', () => {
    expect(run(self, serving, probed(A, follows(A, B))).effects).toEqual([
      { kind: 'enqueue-probe', place: B, hops: 1 },
    ]);
    const leaving = serves(A, { successor: B });
    expect(run(self, serving, probed(A, leaving)).effects).toEqual([{ kind: 'enqueue-probe', place: B, hops: 1 }]);
    expect(run(self, serving, probed(A, follows(A, B), 0, 3)).effects).toEqual([]);
    expect(run(self, serving, probed(A, follows(A, ME))).effects).toEqual([]);
  });

  it('[ELECT-2] [ELECT-7] judges nobody when headless, or when it hands over', () => {
    const leaving = run(self, serving, { kind: 'successor-named', successor: Z, now: 0 }).state;
    expect(run(self, leaving, probed(A, serves(A))).state).toEqual(leaving);
    expect(run({ ...self, kind: 'headless' }, serving, probed(A, serves(A))).state).toEqual(serving);
    expect(run(self, leaving, { kind: 'handed-over', successor: Z, now: 0 }).state).toMatchObject({
      kind: 'following',
      hub: Z,
    });
  });
});

describe('following', () => {
  it('[ELECT-8] goes to the new address of its hub when that shows its key there, and is silent where it was', () => {
    const moved: HubPlace = { ...A, url: 'https://a.example:2' };
    const told: LanEvent = { kind: 'hub-elsewhere', place: moved, now: 0 };
    const asked = run(self, following([B, ME]), told);
    expect([asked.effects, wakeAt(asked.state)]).toEqual([[{ kind: 'probe', place: A, hops: 0, lost: null }], 400]);
    const tried = run(self, asked.state, wake(400));
    expect([tried.effects, wakeAt(tried.state)]).toEqual([
      [{ kind: 'probe', place: moved, hops: 0, lost: null }],
      null,
    ]);
    expect(run(self, asked.state, probed(A, null)).effects).toEqual(tried.effects);
    const gone = run(self, tried.state, probed(moved, serves(A), 407));
    expect(gone.state).toMatchObject({ kind: 'following', hub: moved, feed: { kind: 'open', since: 407 } });
    expect(gone.effects).toEqual([{ kind: 'open-feed', place: moved }]);
    expect(run(self, tried.state, probed(A, null), probed(moved, null)).state).toMatchObject({ kind: 'seeking' });
    expect(run(self, tried.state, probed(moved, null), probed(A, null)).state).toMatchObject({ kind: 'seeking' });
  });

  it('[ELECT-8] does not move on hearsay while its hub answers where it was', () => {
    const moved: HubPlace = { ...A, url: 'https://a.example:2' };
    const told: LanEvent = { kind: 'hub-elsewhere', place: moved, now: 0 };
    for (const sign of [probed(A, serves(A)), heard(A, serves(A))]) {
      const calm = run(self, following([ME]), told, sign, wake(400), probed(moved, serves(A)));
      expect(calm.state).toEqual(following([ME]));
    }
    expect(run(self, following([ME]), probed(moved, serves(A))).state).toEqual(following([ME]));
    const other: LanEvent = { kind: 'hub-elsewhere', place: B, now: 0 };
    expect(run(self, following([ME]), other).effects).toEqual([]);
  });

  it('[ELECT-4] hears nobody but its own hub', () => {
    const state = following([ME]);
    const others = [probed(B, serves(B)), heard(B, follows(B, Z)), { kind: 'feed-ended' as const, place: B, now: 0 }];
    expect(run(self, state, ...others)).toEqual({ state, effects: [] });
  });

  it('[ELECT-4] serves when it is named, or followed, and probes whoever else is named', () => {
    expect(run(self, following([B, ME]), heard(A, serves(A, { successor: ME }))).state).toMatchObject({
      kind: 'serving',
      term: 6,
    });
    expect(run(self, following([B, ME]), heard(A, follows(A, ME))).state).toMatchObject({ kind: 'serving', term: 6 });
    const other = run(self, following([ME, B]), heard(A, serves(A, { successor: B })));
    expect(probesOf(other.effects)).toEqual(['B']);
    expect(other.state).toMatchObject({ kind: 'seeking', before: [B] });
  });

  it('[ELECT-4] moves along with its hub, after a probe', () => {
    const moving = run(self, following([ME]), heard(A, follows(A, B)));
    expect(probesOf(moving.effects)).toEqual(['B']);
    expect(run(self, moving.state, probed(B, serves(B))).state).toMatchObject({ kind: 'following', hub: B });
  });

  it('[ELECT-5] probes when the feed ends: goes on with a hub that serves, seeks without', () => {
    const checking = run(self, following([B, ME]), { kind: 'feed-ended', place: A, now: 0 });
    expect(probesOf(checking.effects)).toEqual(['A']);
    expect(run(self, checking.state, probed(A, serves(A))).effects).toEqual([{ kind: 'open-feed', place: A }]);
    expect(run(self, checking.state, probed(A, null)).state).toMatchObject({ kind: 'seeking', lost: A, before: [B] });
  });

  it('[ELECT-5] waits before it opens a feed again that ended as soon as it began', () => {
    const state = following([ME], { feed: { kind: 'open', since: 0 } });
    const waiting = run(self, state, { kind: 'feed-ended', place: A, now: 10 });
    expect([waiting.effects, wakeAt(waiting.state)]).toEqual([[], 1_000]);
    expect(probesOf(run(self, waiting.state, wake(1_000)).effects)).toEqual(['A']);
  });

  it('[ELECT-5] waits twice as long each time a feed ends as soon as it began, 32 s at most', () => {
    let state: NodeState = following([ME], { feed: { kind: 'open', since: 0 } });
    const waits: number[] = [];
    for (let now = 0; waits.length < 8;) {
      state = run(self, state, { kind: 'feed-ended', place: A, now }).state;
      const at = wakeAt(state)!;
      waits.push(at - now);
      now = at;
      state = run(self, state, wake(now), probed(A, serves(A), now)).state;
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 32_000, 32_000]);
  });

  it('[ELECT-5] probes a suspected hub once; a line on the feed clears it', () => {
    const suspected = run(self, following([ME]), { kind: 'suspected', now: 0 });
    expect(probesOf(suspected.effects)).toEqual(['A']);
    expect(run(self, suspected.state, { kind: 'suspected', now: 0 }).effects).toEqual([]);
    const cleared = run(self, suspected.state, heard(A, serves(A)), probed(A, null));
    expect(cleared.state).toMatchObject({ kind: 'following', check: { kind: 'none' } });
  });

  it('keeps the line of succession it has while a new hub names none', () => {
    expect(run(self, following([B, ME]), heard(A, serves(A))).state).toMatchObject({ standbys: [B, ME] });
    expect(run(self, following([B, ME]), heard(A, serves(A, { standbys: [ME] }))).state).toMatchObject({
      standbys: [ME],
    });
  });
});

describe('seeking', () => {
  const lose = (standbys: HubPlace[], who = self): Step =>
    run(who, following(standbys, { check: { kind: 'running' } }), probed(A, null));

  it('[ELECT-6] the first in the line serves at once, with the next term', () => {
    expect(lose([ME, B]).state).toMatchObject({ kind: 'serving', term: 6 });
    expect(lose([]).state).toMatchObject({ kind: 'serving', term: 6 });
  });

  it('[ELECT-6] takes nobody for dead because nobody answers where others say that they are', () => {
    const state = lose([B, ME]).state;
    expect(run(self, state, probed({ ...B, url: 'https://elsewhere.example:1' }, null)).state).toEqual(state);
  });

  it('[ELECT-6] goes to the new address of the lost hub when somebody knows it', () => {
    const moved: HubPlace = { ...A, url: 'https://a.example:2' };
    const { state } = lose([B, ME]);
    expect(run(self, state, probed(B, follows(B, A))).effects).toEqual([]);
    const told = run(self, state, probed(B, follows(B, moved)));
    expect(told.effects).toMatchObject([{ kind: 'probe', place: moved }]);
    expect(run(self, told.state, probed(moved, serves(moved))).state).toMatchObject({ kind: 'following', hub: moved });
  });

  it('[ELECT-6] serves once all before it are dead', () => {
    const state = run(self, lose([B, Z, ME]).state, probed(B, null)).state;
    expect(state.kind).toBe('seeking');
    expect(run(self, state, probed(Z, null)).state.kind).toBe('serving');
  });

  it('[ELECT-6] asks again while somebody before it is alive and undecided, the lost hub too', () => {
    const waiting = run(self, lose([B, Z, ME]).state, probed(B, null), probed(Z, follows(Z, A)));
    expect(wakeAt(waiting.state)).toBe(375);
    const again = run(self, waiting.state, wake(375));
    expect(probesOf(again.effects)).toEqual(['Z', 'A']);
    expect(run(self, again.state, probed(A, serves(A))).state).toMatchObject({ kind: 'following', hub: A });
    expect(run(self, again.state, probed(Z, serves(Z))).state).toMatchObject({ kind: 'following', hub: Z });
  });

  it('[ELECT-6] goes where somebody in the line has gone, but not back to the lost hub', () => {
    const { state } = lose([B, ME]);
    expect(probesOf(run(self, state, probed(B, follows(B, Z))).effects)).toEqual(['Z']);
    expect(probesOf(run(self, state, probed(B, follows(B, A))).effects)).toEqual([]);
  });

  it('[ELECT-6] one that is not in the line lets a random time pass before it serves', () => {
    const { state } = run(self, lose([B]).state, probed(B, null));
    expect([state.kind, wakeAt(state)]).toEqual(['seeking', LAN_TIMES.seekMs / 2]);
    expect(run(self, state, wake(LAN_TIMES.seekMs / 2)).state.kind).toBe('serving');
  });

  it('[ELECT-6] serves after 4 to 5 s whatever the others say', () => {
    const { state } = run(self, lose([B, ME]).state, probed(B, seeks(B)));
    expect(run(self, state, wake(3_999)).state.kind).toBe('seeking');
    expect(run(self, state, wake(LAN_TIMES.seekMs * 1.125)).state).toMatchObject({ kind: 'serving', term: 6 });
  });

  it('never serves without an own hub, and follows whoever is found', () => {
    const guest = { ...self, keyPin: null };
    const { state } = begin(guest, 0);
    const later = run(guest, state, wake(wakeAt(state)!));
    expect(later.effects).toContainEqual({ kind: 'search' });
    expect((later.state as Seeking).giveUpAt).toBeGreaterThan(wakeAt(state)!);
    expect(run(guest, later.state, probed(Z, serves(Z))).state).toMatchObject({ kind: 'following', hub: Z });
  });
});
