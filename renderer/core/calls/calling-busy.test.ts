import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../signaling/protocol/index.ts';
import { ANNA, CALL, CallRig, ONLINE, RING, rosterWith } from '../../../tests/support/call-rig.ts';
import type { CallEvent } from './call-state.ts';

const CALL_ANNA: CallEvent = { kind: 'request', to: ANNA, wants: 'call', visit: 'asked', isDoubtful: false };

/** Ben calls Anna, who is in a room. */
function calling(): CallRig {
  const ben = new CallRig();
  expect(ben.after(ONLINE, CALL_ANNA)).toEqual([{ kind: 'call-in-room', to: 'anna', visit: 'asked' }]);
  return ben;
}

describe('calling somebody who is in a room', () => {
  it('[SECOND-3] a ring of exactly that person is taken without another press', () => {
    const ben = calling();
    ben.after(RING);
    expect(ben.call).toMatchObject({ kind: 'incoming', accepted: true, call: { from: ANNA } });
    const other = calling();
    other.after({ ...RING, call: { ...CALL, from: { peerId: 'carl', name: 'Anna' } } });
    expect(other.call.kind).toBe('requesting');
  });

  it('that comes about is kept as a call of this person, although they were rung', () => {
    const ben = calling();
    ben.after(RING, { kind: 'reported', callId: 'call', answer: ok({ roster: rosterWith('visit', 'ringing') }) });
    const taken = ok({ roster: rosterWith('visit') });
    expect(ben.after({ kind: 'accept-answered', callId: 'call', answer: taken })).toContainEqual({
      kind: 'over',
      end: { direction: 'outgoing', person: ANNA, outcome: 'answered' },
    });
  });

  it.each<[string, CallEvent]>([
    ['has left it', { kind: 'request-refused', by: 'anna', reason: 'gone' }],
    ['is in none', { kind: 'request-answered', visit: 'asked', answer: fail('not-in-room', '') }],
  ])('[SECOND-2] who %s is rung', (_what, event) => {
    const ben = calling();
    expect(ben.after(event)).toEqual([{ kind: 'ring', to: 'anna', visit: 'asked' }]);
    expect(ben.call.kind).toBe('dialing');
  });

  it.each<[CallEvent, string]>([
    [{ kind: 'request-refused', by: 'anna', reason: 'declined' }, 'declined'],
    [{ kind: 'request-refused', by: 'anna', reason: 'no-answer' }, 'no-answer'],
    [{ kind: 'request-answered', visit: 'asked', answer: fail('peer-busy', '') }, 'busy'],
    [{ kind: 'request-answered', visit: 'asked', answer: fail('do-not-disturb', '') }, 'do-not-disturb'],
  ])('[SECOND-1] ends as any call: %o', (event, outcome) => {
    const ben = calling();
    ben.after({ kind: 'request-answered', visit: 'asked', answer: ok({}) });
    const before = event.kind === 'request-answered' ? calling() : ben;
    expect(before.after(event)).toEqual([{ kind: 'over', end: { direction: 'outgoing', person: ANNA, outcome } }]);
  });
});
