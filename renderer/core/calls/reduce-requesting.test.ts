import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../signaling/protocol/index.ts';
import { ANNA, CALL, CallRig, ONLINE, RING, rosterWith } from '../../../tests/support/call-rig.ts';
import type { CallEvent } from './call-state.ts';

const ASK: CallEvent = { kind: 'request', to: ANNA, wants: 'join', visit: 'asked', isDoubtful: false };
const CARL = { peerId: 'carl', name: 'Carl' };
const reported = (callId: string): CallEvent => {
  return { kind: 'reported', callId, answer: ok({ roster: rosterWith('visit', 'ringing') }) };
};

/** Ben has asked to join Anna. */
function asking(): CallRig {
  const ben = new CallRig();
  expect(ben.after(ONLINE, ASK)).toEqual([{ kind: 'ask-to-join', to: 'anna', visit: 'asked' }]);
  return ben;
}

describe('asking to join somebody', () => {
  it('[ASK-3] [CONSENT-1] a ring of exactly that person is taken without another press', () => {
    expect(
      asking()
        .after(RING, reported('call'))
        .map(({ kind }) => kind),
    ).toEqual(['report-ringing', 'limit-ringing', 'accept', 'prepare-room']);
  });

  it('[ASK-3] whoever else rings meanwhile is missed, whatever name the hub gives them', () => {
    const ben = asking();
    const forged = { ...CALL, from: { peerId: 'carl', name: 'Anna' } };
    expect(ben.after({ ...RING, call: forged })).toEqual([
      { kind: 'decline', callId: 'call' },
      { kind: 'over', end: { direction: 'incoming', person: forged.from, outcome: 'silenced' } },
    ]);
    expect(ben.call).toMatchObject({ kind: 'requesting', to: ANNA });
  });

  it('[ASK-3] the one who lets in keeps the name that was asked for', () => {
    const ben = asking();
    ben.after({ ...RING, call: { ...CALL, from: { ...ANNA, name: 'Somebody else' } } });
    expect(ben.call).toMatchObject({ kind: 'incoming', accepted: true, call: { from: ANNA } });
  });

  it('[ASK-6] proves it to exactly that person, and to nobody once it asks no more', () => {
    const challenged: CallEvent = { kind: 'request-challenged', by: 'anna', challenge: 'challenge' };
    const ben = asking();
    expect(ben.after({ ...challenged, by: 'carl' })).toEqual([]);
    expect(ben.after(challenged)).toEqual([{ kind: 'prove-asking', to: 'anna', challenge: 'challenge' }]);
    ben.after({ kind: 'cancel' });
    expect(ben.after(challenged)).toEqual([]);
  });

  it('[ASK-5] a no of somebody else, or an answer to what was asked before, changes nothing', () => {
    const ben = asking();
    const stale: CallEvent[] = [
      { kind: 'request-refused', by: CARL.peerId, reason: 'declined' },
      { kind: 'request-answered', visit: 'before', answer: fail('peer-busy', '') },
      { kind: 'request-ended', visit: 'before' },
      { kind: 'request-answered', visit: 'asked', answer: ok({}) },
    ];
    expect(ben.after(...stale)).toEqual([]);
    expect(ben.call.kind).toBe('requesting');
  });

  it.each([
    ['peer-busy', 'busy'],
    ['not-in-room', 'not-in-call'],
    ['rate-limited', 'too-often'],
    ['unknown-request', 'failed'],
  ] as const)('[ASK-2] the answer %s is said as %s', (code, reason) => {
    const ben = asking();
    const answer = fail(code, '');
    expect(ben.after({ kind: 'request-answered', visit: 'asked', answer })).toEqual([
      { kind: 'not-let-in', to: ANNA, reason },
    ]);
    expect(ben.call.kind).toBe('idle');
  });

  it('[ASK-5] what the hub does not answer is taken back, as it may have been carried out', () => {
    const answer = fail('timeout', '');
    expect(asking().after({ kind: 'request-answered', visit: 'asked', answer })).toEqual([
      { kind: 'stop-asking' },
      { kind: 'not-let-in', to: ANNA, reason: 'offline' },
    ]);
  });

  it('[ASK-5] it ends by itself at a hub that never ends it', () => {
    expect(asking().after({ kind: 'request-ended', visit: 'asked' })).toEqual([
      { kind: 'stop-asking' },
      { kind: 'not-let-in', to: ANNA, reason: 'no-answer' },
    ]);
  });

  it('[ASK-5] once the person is in a room nothing is asked any more', () => {
    const ben = asking();
    expect(ben.after({ kind: 'in-room' })).toEqual([{ kind: 'stop-asking' }]);
    expect(ben.after(RING, reported('call')).map(({ kind }) => kind)).not.toContain('accept');
  });

  it('[TRUST-4] somebody who goes by a known name is asked about first, and nothing is sent', () => {
    const ben = new CallRig();
    expect(ben.after(ONLINE, { ...ASK, isDoubtful: true })).toEqual([]);
    expect(ben.after({ kind: 'vouched-for', peerId: 'anna' })).toEqual([
      { kind: 'ask-to-join', to: 'anna', visit: 'asked' },
    ]);
  });
});
