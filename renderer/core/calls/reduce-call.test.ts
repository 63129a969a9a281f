import { describe, expect, it } from 'vitest';
import { fail, LIMITS, ok } from '../../../signaling/protocol/index.ts';
import type { Roster } from '../../../signaling/protocol/index.ts';
import { Machine } from '../machine.ts';
import type { CallEffect, CallEvent, CallModel } from './call-state.ts';
import { reduceCall } from './reduce-call.ts';

const ANNA = { peerId: 'anna', name: 'Anna' };
const CALL = { callId: 'call', from: ANNA };
const ONLINE = { kind: 'hub', hub: { kind: 'online', hubId: 'hub', peerId: 'ben' } } as const;
const OFFLINE = { kind: 'hub', hub: { kind: 'lost' } } as const;
const RING: CallEvent = { kind: 'incoming', call: CALL, visit: 'visit' };
const MISSED: CallEffect = { kind: 'notify', notice: { kind: 'missed-call', from: ANNA } };

function rosterWith(visit: string, state: 'present' | 'ringing' = 'present'): Roster {
  return { code: 'room', revision: 1, charter: null, members: [{ peerId: 'ben', visit, name: 'Ben', state }] };
}

/** Ben's calls, and what they ask to be done. */
function ben(call: CallModel['call'] = { kind: 'idle' }) {
  const effects: CallEffect[] = [];
  const initial: CallModel = { call, withdrawn: false, declined: null, hubId: null };
  const machine = new Machine({ initial, reduce: reduceCall, run: (effect: CallEffect) => void effects.push(effect) });
  return {
    /** What these events ask to be done. */
    after(...events: CallEvent[]): CallEffect[] {
      effects.length = 0;
      for (const event of events) machine.dispatch(event);
      return [...effects];
    },
    get call() {
      return machine.state.call;
    },
  };
}

const PREPARED: CallEvent = {
  kind: 'prepared',
  callId: 'call',
  answer: ok({ roster: rosterWith('visit', 'ringing') }),
};
const acceptAnswered = (answer: Extract<CallEvent, { kind: 'accept-answered' }>['answer']): CallEvent => ({
  kind: 'accept-answered',
  callId: 'call',
  answer,
});

describe('being rung', () => {
  it('accepting asks the hub once, however often it is pressed', () => {
    const one = ben();
    one.after(ONLINE, RING, PREPARED);
    expect(one.after({ kind: 'accept' }, { kind: 'accept' })).toEqual([{ kind: 'accept', callId: 'call' }]);
    expect(one.call).toMatchObject({ kind: 'incoming', accepted: true });
    const roster = rosterWith('visit');
    expect(one.after(acceptAnswered(ok({ roster })))).toEqual([{ kind: 'enter-room', visit: 'visit', roster }]);
    expect(one.call.kind).toBe('idle');
  });

  it('accepting before the links are prepared waits for them', () => {
    const one = ben();
    expect(one.after(ONLINE, RING, { kind: 'accept' })).toEqual([
      { kind: 'report-ringing', callId: 'call', visit: 'visit' },
    ]);
    expect(one.after(PREPARED).map(({ kind }) => kind)).toEqual(['prepare-room', 'accept']);
  });

  it('[RING-8] a hub that blinks while one accepts is asked again, for the same visit', () => {
    const one = ben();
    one.after(ONLINE, RING, PREPARED, { kind: 'accept' });
    expect(one.after(OFFLINE, acceptAnswered(fail('offline', '')))).toEqual([
      { kind: 'await-resend', callId: 'call', ms: LIMITS.resumeGraceMs },
    ]);
    one.after(ONLINE);
    expect(one.after({ ...RING, visit: 'another' })).toEqual([
      { kind: 'report-ringing', callId: 'call', visit: 'visit' },
    ]);
    expect(one.after(PREPARED).map(({ kind }) => kind)).toEqual(['prepare-room', 'accept']);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toEqual([]);
  });

  it('an accept whose answer was lost counts when the roster shows that it was carried out', () => {
    const one = ben();
    one.after(ONLINE, RING, PREPARED, { kind: 'accept' }, OFFLINE, ONLINE);
    expect(one.after({ kind: 'roster', roster: rosterWith('visit', 'ringing') })).toEqual([]);
    const roster = rosterWith('visit');
    expect(one.after({ kind: 'roster', roster })).toEqual([{ kind: 'enter-room', visit: 'visit', roster }]);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toEqual([]);
  });

  it('[RING-8] a call that is not told again was missed', () => {
    const one = ben();
    one.after(ONLINE, RING, PREPARED, OFFLINE);
    expect(one.after(ONLINE)).toMatchObject([{ kind: 'await-resend', callId: 'call' }]);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toEqual([MISSED, { kind: 'stop-ringing' }]);
  });

  it('[RING-8] a hub that is away twice before it has told the call is waited for as long as after once', () => {
    const grace: CallEffect = { kind: 'await-resend', callId: 'call', ms: LIMITS.resumeGraceMs };
    const one = ben();
    expect(one.after(ONLINE, RING, PREPARED, { kind: 'accept' }, OFFLINE).at(-1)).toEqual(grace);
    one.after(ONLINE);
    expect(one.after(OFFLINE)).toEqual([grace]);
    // Each try to connect that fails is told; the wait goes on.
    expect(one.after(OFFLINE)).toEqual([]);
    one.after(ONLINE);
    expect(one.after(RING)).toEqual([{ kind: 'report-ringing', callId: 'call', visit: 'visit' }]);
    expect(one.call).toMatchObject({ accepted: true });
  });

  it('a call that was declined while the hub was away is declined again, and does not ring again', () => {
    const one = ben();
    one.after(ONLINE, RING, PREPARED, OFFLINE, { kind: 'decline' }, ONLINE);
    expect(one.after(RING)).toEqual([{ kind: 'decline', callId: 'call' }]);
    expect(one.call.kind).toBe('idle');
  });

  it('[RING-9] a call whose room filled up stops ringing and was missed', () => {
    const one = ben();
    one.after(ONLINE, RING);
    const full: CallEvent = { kind: 'prepared', callId: 'call', answer: fail('room-full', '') };
    expect(one.after(full)).toEqual([MISSED, { kind: 'stop-ringing' }]);
  });

  it('a call that is taken back while one accepts was missed', () => {
    const one = ben();
    one.after(ONLINE, RING, PREPARED, { kind: 'accept' });
    const cancelled: CallEvent = { kind: 'progress', progress: { callId: 'call', state: 'cancelled' } };
    expect(one.after(cancelled)).toEqual([MISSED, { kind: 'stop-ringing' }]);
    expect(one.after(acceptAnswered(fail('call-not-found', '')))).toEqual([]);
  });

  it('another hub than the one it rang at ends a call in words', () => {
    const one = ben();
    one.after(ONLINE, RING);
    expect(one.after({ kind: 'hub', hub: { kind: 'online', hubId: 'another', peerId: 'ben' } })).toContainEqual(MISSED);
  });
});

describe('after the page was loaded again', () => {
  it('a call that rang before rings again if the hub still has it', () => {
    const one = ben({ kind: 'restored', call: CALL, step: 'interrupted' });
    expect(one.after(ONLINE)).toMatchObject([{ kind: 'await-resend', callId: 'call' }]);
    expect(one.after(RING)).toEqual([{ kind: 'report-ringing', callId: 'call', visit: 'visit' }]);
  });

  it('a call that rang before and is over was missed, also when something else begins first', () => {
    const one = ben({ kind: 'restored', call: CALL, step: 'interrupted' });
    one.after(ONLINE);
    expect(one.after({ kind: 'not-resent', callId: 'call' })).toContainEqual(MISSED);
    const other = ben({ kind: 'restored', call: CALL, step: 'interrupted' });
    expect(other.after({ kind: 'call', to: ANNA, visit: 'visit' })).toContainEqual(MISSED);
  });
});

describe('ringing somebody', () => {
  const dial: CallEvent = { kind: 'call', to: ANNA, visit: 'visit' };
  const answered: CallEvent = {
    kind: 'ring-answered',
    answer: ok({ callId: 'call', state: 'calling', roster: rosterWith('visit') }),
  };

  it('steps that overtake the answer to the ring count after it', () => {
    const one = ben();
    const progress = (callId: string): CallEvent => ({ kind: 'progress', progress: { callId, state: 'declined' } });
    one.after(ONLINE, dial, progress('older'), progress('call'));
    expect(one.after(answered).map(({ kind }) => kind)).toEqual(['enter-room', 'notify', 'leave-unanswered']);
    expect(one.call.kind).toBe('idle');
  });

  it('a ring without an answer is taken back, and a call that came meanwhile rings', () => {
    const one = ben();
    one.after(ONLINE, dial, RING);
    expect(one.after({ kind: 'ring-answered', answer: fail('timeout', '') })).toEqual([
      { kind: 'ensure-left' },
      { kind: 'notify', notice: { kind: 'call-failed', to: ANNA, reason: 'offline' } },
      { kind: 'leave-unanswered' },
      { kind: 'report-ringing', callId: 'call', visit: 'visit' },
    ]);
  });

  it('a ring after one that was taken back waits until the hub has let go of that', () => {
    const one = ben();
    one.after(ONLINE, dial, { kind: 'cancel' });
    expect(one.after({ ...dial, visit: 'second' })).toEqual([]);
    expect(one.after(answered)).toEqual([
      { kind: 'cancel', callId: 'call' },
      { kind: 'ensure-left' },
      { kind: 'ring', to: 'anna', visit: 'second' },
    ]);
  });

  it('who rang while our own ring was on its way rings once that is taken back', () => {
    const one = ben();
    one.after(ONLINE, dial, RING);
    expect(one.after({ kind: 'cancel' })).toEqual([{ kind: 'report-ringing', callId: 'call', visit: 'visit' }]);
    expect(one.after({ kind: 'ring-answered', answer: fail('peer-busy', '') })).toEqual([]);
    expect(one.call.kind).toBe('incoming');
  });

  it('a hub that floods steps before its answer fills no memory', () => {
    const one = ben();
    const step: CallEvent = { kind: 'progress', progress: { callId: 'call', state: 'ringing' } };
    one.after(ONLINE, dial, ...Array.from({ length: 100 }, () => step));
    expect(one.call).toMatchObject({ kind: 'dialing', early: { length: 8 } });
  });

  it('a room that the hub puts us into and we know nothing of is left', () => {
    const one = ben();
    one.after(ONLINE, { ...dial, visit: 'mine' });
    expect(one.after(answered)).toMatchObject([
      { kind: 'ensure-left' },
      { kind: 'notify' },
      { kind: 'leave-unanswered' },
    ]);
  });
});
