import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerifyFrame } from '../../../signaling/protocol/peer/index.ts';
import type { VerifyCode } from '../model-verify.ts';
import { Machine } from '../machine.ts';
import { reduceVerify } from './reduce-verify.ts';
import type { VerifyEffect, VerifyEvent, VerifyState } from './verify-state.ts';

const CODE: VerifyCode = { emoji: [1, 2, 3, 4, 5, 6, 7], numbers: [1_001, 1_002, 1_003] };
const [OURS, THEIRS] = ['ours', 'theirs'];
const WANT: VerifyEvent = { kind: 'wanted', commitment: OURS, nonce: 'own' };
const MATCH: VerifyEvent = { kind: 'judged', match: true };
const DIFFER: VerifyEvent = { kind: 'judged', match: false };
const CLOSE: VerifyEvent = { kind: 'closed' };

function hears(frame: VerifyFrame, theirAskCounts = false): VerifyEvent {
  return { kind: 'frame', frame, theirAskCounts };
}
const asks = (commitment = THEIRS) => hears({ kind: 'verify-ask', commitment });
const answers = (commitment = OURS) => hears({ kind: 'verify-answer', commitment, nonce: 'other' });
const reveals = (commitment = THEIRS) => hears({ kind: 'verify-reveal', commitment, nonce: 'other' });
const confirms = (commitment: string) => hears({ kind: 'verify-confirm', commitment });
const ends = (commitment: string, reason: 'cancelled' | 'mismatch') =>
  hears({ kind: 'verify-end', commitment, reason });
const computed = (commitment: string, code: VerifyCode | null = CODE): VerifyEvent => ({
  kind: 'computed',
  commitment,
  code,
});

/** To the code, as the asker or as the one who is asked. */
const AS_ASKER = [WANT, answers(), computed(OURS)];
const AS_ANSWERER = [asks(), WANT, reveals(), computed(THEIRS)];

function after(...events: VerifyEvent[]) {
  const effects: VerifyEffect[] = [];
  const initial: VerifyState = { kind: 'idle' };
  const machine = new Machine({
    initial,
    reduce: reduceVerify,
    run: (effect: VerifyEffect) => void effects.push(effect),
  });
  for (const event of events) machine.dispatch(event);
  const sent = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.frame] : []));
  const verdicts = effects.flatMap(({ kind }) => (kind === 'matched' || kind === 'mismatched' ? [kind] : []));
  return { state: machine.state, effects, sent: sent.map(({ kind }) => kind), last: sent.at(-1), verdicts };
}

describe('[VERIFY-1] comparing', () => {
  it('the asker commits itself, and reveals its nonce for the other’s', () => {
    const { state, sent, effects } = after(...AS_ASKER);
    expect(state).toEqual({ kind: 'comparing', commitment: OURS, code: CODE, confirmedBy: 'nobody' });
    expect(sent).toEqual(['verify-ask', 'verify-reveal']);
    expect(effects).toContainEqual({
      kind: 'compute',
      role: 'asker',
      commitment: OURS,
      own: 'own',
      theirs: 'other',
    });
  });

  it('nothing is sent to who asks before the person agrees', () => {
    expect(after(asks()).sent).toEqual([]);
    expect(after(...AS_ANSWERER)).toMatchObject({ state: { code: CODE }, sent: ['verify-answer'] });
  });

  it('a declined or withdrawn offer leaves nothing behind', () => {
    expect(after(asks(), CLOSE)).toMatchObject({ state: { kind: 'idle' }, sent: ['verify-end'] });
    for (const reason of ['cancelled', 'mismatch'] as const) {
      expect(after(asks(), ends(THEIRS, reason))).toMatchObject({ state: { kind: 'idle' }, verdicts: [] });
    }
    expect(after(WANT, ends(OURS, 'cancelled')).state).toEqual({ kind: 'cancelled' });
  });

  it('when both ask at once, one ask counts on both sides', () => {
    const losing = after(WANT, hears({ kind: 'verify-ask', commitment: THEIRS }, true));
    expect(losing.state).toMatchObject({ kind: 'answered', commitment: THEIRS });
    expect(losing.last).toEqual({ kind: 'verify-answer', commitment: THEIRS, nonce: 'own' });
    expect(after(WANT, asks()).state).toEqual(after(WANT).state);
  });
});

describe('[VERIFY-2] a nonce', () => {
  it.each([
    ['before the commitment', [reveals()], 'idle'],
    ['before the own nonce was sent', [asks(), reveals()], 'asked-by-them'],
    ['of an answer that nobody asked for', [answers()], 'idle'],
    ['of another comparison', [WANT, answers('former')], 'asked-by-me'],
    ['after the end', [WANT, CLOSE, answers()], 'idle'],
  ])('that comes %s is refused', (_, events, kind) => {
    const { state, effects } = after(...events);
    expect(state.kind).toBe(kind);
    expect(effects.some((effect) => effect.kind === 'compute')).toBe(false);
  });

  it('that comes twice counts once', () => {
    for (const events of [
      [WANT, answers(), answers()],
      [asks(), WANT, reveals(), reveals()],
    ]) {
      expect(after(...events).effects.filter((effect) => effect.kind === 'compute')).toHaveLength(1);
    }
  });

  it('that does not fit its commitment ends the comparison', () => {
    const { state, last } = after(asks(), WANT, reveals(), computed(THEIRS, null));
    expect(state).toEqual({ kind: 'failed', cause: 'bad-reveal' });
    expect(last).toEqual({ kind: 'verify-end', commitment: THEIRS, reason: 'cancelled' });
  });

  it('a code is computed only of a commitment, an answer and a reveal, in this order, whatever comes', () => {
    const frames = [asks(), answers(), reveals(), confirms(OURS), confirms(THEIRS), ends(THEIRS, 'cancelled')];
    const events = fc.constantFrom(WANT, MATCH, CLOSE, ...frames);
    fc.assert(
      fc.property(fc.array(events, { maxLength: 12 }), (list) => {
        const { effects } = after(...list);
        const order = effects.map((effect) => (effect.kind === 'send' ? effect.frame.kind : effect.kind));
        const heard = list.flatMap((event) => (event.kind === 'frame' ? [event.frame.kind] : []));
        for (const [index, effect] of effects.entries()) {
          if (effect.kind !== 'compute') continue;
          const isAsker = effect.role === 'asker';
          expect(order.slice(0, index)).toContain(isAsker ? 'verify-ask' : 'verify-answer');
          if (!isAsker) expect(heard.indexOf('verify-ask')).toBeLessThan(heard.lastIndexOf('verify-reveal'));
        }
        expect(order.includes('matched')).toBe(false);
      }),
      { examples: [[[WANT, answers(), ends(OURS, 'cancelled'), asks(), WANT, reveals()]]] },
    );
  });
});

describe('[VERIFY-4] the verdict', () => {
  it.each([
    ['asker', AS_ASKER, OURS],
    ['one who is asked', AS_ANSWERER, THEIRS],
  ])('is a match only when both people say so, for the %s', (_, events, commitment) => {
    expect(after(...events, MATCH)).toMatchObject({ state: { confirmedBy: 'me' }, verdicts: [] });
    expect(after(...events, MATCH, MATCH, MATCH).verdicts).toEqual([]);
    expect(after(...events, confirms(commitment), confirms(commitment)).verdicts).toEqual([]);
    expect(after(...events, MATCH, confirms(commitment)).verdicts).toEqual(['matched']);
    expect(after(...events, confirms(commitment), MATCH)).toMatchObject({
      state: { kind: 'matched' },
      verdicts: ['matched'],
    });
  });

  it('cannot be given before there is a code', () => {
    for (const early of [MATCH, DIFFER]) {
      expect(after(WANT, early, answers(), early).state).toMatchObject({ kind: 'comparing', confirmedBy: 'nobody' });
    }
    // The other computer may be faster.
    expect(after(WANT, answers(), confirms(OURS), computed(OURS), MATCH).verdicts).toEqual(['matched']);
  });

  it.each([
    ['the own person', [...AS_ASKER, DIFFER], 'me'],
    ['the other, after the own confirmed', [...AS_ASKER, MATCH, ends(OURS, 'mismatch')], 'them'],
    ['the other, when both had confirmed', [...AS_ASKER, MATCH, confirms(OURS), ends(OURS, 'mismatch')], 'them'],
  ])('is a mismatch when %s says so, and stays', (_, events, saidBy) => {
    expect(after(...events)).toMatchObject({ state: { kind: 'mismatched', saidBy } });
    expect(after(...events).verdicts.at(-1)).toBe('mismatched');
    const later = after(...events, CLOSE, WANT, asks('again'), MATCH);
    expect(later.state).toEqual({ kind: 'mismatched', saidBy });
    expect(later.last).toEqual({ kind: 'verify-end', commitment: 'again', reason: 'mismatch' });
  });
});

describe('[VERIFY-5] a comparison', () => {
  it('is given up after a while, and when frames may be lost; an offer is then just gone', () => {
    for (const cause of ['timeout', 'interrupted'] as const) {
      for (const events of [[WANT], [asks(), WANT], AS_ASKER, [...AS_ANSWERER, MATCH]]) {
        const { state, last } = after(...events, { kind: 'gave-up', cause });
        expect(state).toEqual({ kind: 'failed', cause });
        expect(last).toMatchObject({ kind: 'verify-end', reason: 'cancelled' });
      }
      expect(after(asks(), { kind: 'gave-up', cause }).state).toEqual({ kind: 'idle' });
      expect(after(...AS_ASKER, MATCH, confirms(OURS), { kind: 'gave-up', cause }).state.kind).toBe('matched');
    }
  });

  it('there is one at a time: another ask in its midst changes nothing', () => {
    for (const events of [AS_ASKER, AS_ANSWERER, [asks(), WANT]]) {
      expect(after(...events, asks('another'), WANT).state).toEqual(after(...events).state);
    }
    expect(after(asks(), asks('another')).state).toEqual({ kind: 'asked-by-them', commitment: THEIRS });
  });

  it('may follow one that ended otherwise than by a mismatch', () => {
    const over = [
      [...AS_ASKER, MATCH, confirms(OURS)],
      [WANT, ends(OURS, 'cancelled')],
      [WANT, { kind: 'gave-up', cause: 'timeout' } as const],
    ];
    for (const events of over) {
      expect([asks(), CLOSE].map((next) => after(...events, next).state.kind)).toEqual(['asked-by-them', 'idle']);
    }
  });
});
