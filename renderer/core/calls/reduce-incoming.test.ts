import { describe, expect, it } from 'vitest';
import { fail, LIMITS, ok } from '../../../signaling/protocol/index.ts';
import { ANNA, CALL, CallRig, ONLINE, RING, rosterWith } from '../../../tests/support/call-rig.ts';
import type { CallEffect, CallEvent } from './call-state.ts';

const OFFLINE = { kind: 'hub', hub: { kind: 'lost' } } as const;
const over = (outcome: 'answered' | 'declined' | 'missed'): CallEffect => {
  return { kind: 'over', end: { direction: 'incoming', person: ANNA, outcome } };
};
const MISSED = over('missed');
const REPORTED: CallEvent = {
  kind: 'reported',
  callId: 'call',
  answer: ok({ roster: rosterWith('visit', 'ringing') }),
};
const BEGINS: CallEffect[] = [
  { kind: 'report-ringing', callId: 'call', visit: 'visit' },
  { kind: 'limit-ringing', callId: 'call' },
];
const ACCEPTING: CallEffect[] = [
  { kind: 'accept', callId: 'call' },
  { kind: 'prepare-room', visit: 'visit', roster: rosterWith('visit', 'ringing'), by: 'anna', key: null },
];
const acceptAnswered = (answer: Extract<CallEvent, { kind: 'accept-answered' }>['answer']): CallEvent => ({
  kind: 'accept-answered',
  callId: 'call',
  answer,
});

describe('being rung', () => {
  it('accepting asks the hub once, however often it is pressed', () => {
    const one = new CallRig();
    one.after(ONLINE, RING, REPORTED);
    expect(one.after({ kind: 'accept' }, { kind: 'accept' })).toEqual(ACCEPTING);
    expect(one.call).toMatchObject({ kind: 'incoming', accepted: true });
    const roster = rosterWith('visit');
    expect(one.after(acceptAnswered(ok({ roster })))).toEqual([
      { kind: 'enter-room', visit: 'visit', roster, by: 'anna', key: null },
      over('answered'),
    ]);
    expect(one.call.kind).toBe('idle');
  });

  it('[CONSENT-1] whatever the hub says while it rings, no link is made before the person accepts', () => {
    const one = new CallRig();
    const there = { ...rosterWith('visit'), revision: 2 };
    const lies: CallEvent[] = [
      { kind: 'roster', roster: there },
      { kind: 'roster', roster: { ...there, code: 'elsewhere' } },
      { kind: 'progress', progress: { callId: 'another', state: 'accepted' } },
      acceptAnswered(ok({ roster: there })),
    ];
    expect(one.after(ONLINE, RING, REPORTED, ...lies, OFFLINE, ONLINE, ...lies).map(({ kind }) => kind)).toEqual([
      'report-ringing',
      'limit-ringing',
      'await-resend',
      'await-resend',
    ]);
    expect(one.call).toMatchObject({ kind: 'incoming', accepted: false });
  });

  it('who came into the room while it rang is linked when the person accepts', () => {
    const one = new CallRig();
    const newer = { ...rosterWith('visit', 'ringing'), revision: 3 };
    one.after(ONLINE, RING, REPORTED, { kind: 'roster', roster: newer });
    one.after({ kind: 'roster', roster: rosterWith('visit', 'ringing') });
    expect(one.after({ kind: 'accept' })[1]).toEqual({
      kind: 'prepare-room',
      visit: 'visit',
      roster: newer,
      by: 'anna',
      key: null,
    });
  });

  it('accepting before the hub has answered that it rings waits for that', () => {
    const one = new CallRig();
    expect(one.after(ONLINE, RING, { kind: 'accept' })).toEqual(BEGINS);
    expect(one.after(REPORTED)).toEqual(ACCEPTING);
  });

  it('[RING-8] a hub that blinks while one accepts is asked again, for the same visit', () => {
    const one = new CallRig();
    one.after(ONLINE, RING, REPORTED, { kind: 'accept' });
    expect(one.after(OFFLINE, acceptAnswered(fail('offline', '')))).toEqual([
      { kind: 'await-resend', callId: 'call', ms: LIMITS.resumeGraceMs },
    ]);
    one.after(ONLINE);
    expect(one.after({ ...RING, visit: 'another' })).toEqual([
      { kind: 'report-ringing', callId: 'call', visit: 'visit' },
    ]);
    expect(one.after(REPORTED)).toEqual(ACCEPTING);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toEqual([]);
  });

  it('an accept whose answer was lost counts when the roster shows that it was carried out', () => {
    const one = new CallRig();
    one.after(ONLINE, RING, REPORTED, { kind: 'accept' }, OFFLINE, ONLINE);
    expect(one.after({ kind: 'roster', roster: rosterWith('visit', 'ringing') })).toEqual([]);
    const roster = rosterWith('visit');
    expect(one.after({ kind: 'roster', roster })).toEqual([
      { kind: 'enter-room', visit: 'visit', roster, by: 'anna', key: null },
      over('answered'),
    ]);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toEqual([]);
  });

  it('[RING-8] a call that is not told again was missed', () => {
    const one = new CallRig();
    one.after(ONLINE, RING, REPORTED, OFFLINE);
    expect(one.after(ONLINE)).toMatchObject([{ kind: 'await-resend', callId: 'call' }]);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toEqual([MISSED, { kind: 'abandon-entry' }]);
  });

  it('[RING-8] a hub that is away twice before it has told the call is waited for as long as after once', () => {
    const grace: CallEffect = { kind: 'await-resend', callId: 'call', ms: LIMITS.resumeGraceMs };
    const one = new CallRig();
    expect(one.after(ONLINE, RING, REPORTED, { kind: 'accept' }, OFFLINE).at(-1)).toEqual(grace);
    one.after(ONLINE);
    expect(one.after(OFFLINE)).toEqual([grace]);
    // Each try to connect that fails is told; the wait goes on.
    expect(one.after(OFFLINE)).toEqual([]);
    one.after(ONLINE);
    expect(one.after(RING)).toEqual([{ kind: 'report-ringing', callId: 'call', visit: 'visit' }]);
    expect(one.call).toMatchObject({ accepted: true });
  });

  it('a call that was declined while the hub was away is declined again, and does not ring again', () => {
    const one = new CallRig();
    one.after(ONLINE, RING, REPORTED, OFFLINE, { kind: 'decline' }, ONLINE);
    expect(one.after(RING)).toEqual([{ kind: 'decline', callId: 'call' }]);
    expect(one.call.kind).toBe('idle');
  });

  it('[RING-9] a call whose room filled up stops ringing and was missed', () => {
    const one = new CallRig();
    one.after(ONLINE, RING);
    const full: CallEvent = { kind: 'reported', callId: 'call', answer: fail('room-full', '') };
    expect(one.after(full)).toEqual([MISSED, { kind: 'abandon-entry' }]);
  });

  it('a call that is taken back while one accepts was missed', () => {
    const one = new CallRig();
    one.after(ONLINE, RING, REPORTED, { kind: 'accept' });
    const cancelled: CallEvent = { kind: 'progress', progress: { callId: 'call', state: 'cancelled' } };
    expect(one.after(cancelled)).toEqual([MISSED, { kind: 'abandon-entry' }]);
    expect(one.after(acceptAnswered(fail('call-not-found', '')))).toEqual([]);
  });

  it('another hub than the one it rang at ends a call in words', () => {
    const one = new CallRig();
    one.after(ONLINE, RING);
    expect(one.after({ kind: 'hub', hub: { kind: 'online', hubId: 'another', peerId: 'ben' } })).toContainEqual(MISSED);
  });
});

describe('after the page was loaded again', () => {
  it('a call that rang before rings again if the hub still has it', () => {
    const one = new CallRig({ kind: 'restored', call: CALL, step: 'interrupted' });
    expect(one.after(ONLINE)).toMatchObject([{ kind: 'await-resend', callId: 'call' }]);
    expect(one.after(RING)).toEqual(BEGINS);
  });

  it('a call that rang before and is over was missed, also when something else begins first', () => {
    const one = new CallRig({ kind: 'restored', call: CALL, step: 'interrupted' });
    one.after(ONLINE);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toContainEqual(MISSED);
    const other = new CallRig({ kind: 'restored', call: CALL, step: 'interrupted' });
    expect(other.after({ kind: 'call', to: ANNA, visit: 'visit', isDoubtful: false })).toContainEqual(MISSED);
  });
});
