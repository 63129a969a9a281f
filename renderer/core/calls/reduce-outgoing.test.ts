import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../signaling/protocol/index.ts';
import { ANNA, CallRig, ONLINE, RING, rosterWith } from '../../../tests/support/call-rig.ts';
import type { CallEnd, CallEvent } from './call-state.ts';

const KEY = 'k'.repeat(43);
const over = (outcome: Extract<CallEnd, { direction: 'outgoing' }>['outcome']) => {
  return { kind: 'over', end: { direction: 'outgoing', person: ANNA, outcome } };
};

describe('ringing somebody', () => {
  const dial = { kind: 'call', to: ANNA, visit: 'visit', isDoubtful: false } satisfies CallEvent;
  const answered: CallEvent = {
    kind: 'ring-answered',
    answer: ok({ callId: 'call', state: 'calling', roster: rosterWith('visit') }),
    key: KEY,
  };

  it('steps that overtake the answer to the ring count after it', () => {
    const one = new CallRig();
    const progress = (callId: string): CallEvent => ({ kind: 'progress', progress: { callId, state: 'declined' } });
    one.after(ONLINE, dial, progress('older'), progress('call'));
    expect(one.after(answered).map(({ kind }) => kind)).toEqual(['enter-room', 'over', 'leave-unanswered']);
    expect(one.call.kind).toBe('idle');
  });

  it('[PASS-1] [KNOCK-2] enters with the key of the room that it made, and with none where the other side was faster', () => {
    const [faster, slower] = [new CallRig(), new CallRig()];
    const roster = rosterWith('visit');
    faster.after(ONLINE, dial);
    expect(faster.after(answered)).toEqual([{ kind: 'enter-room', visit: 'visit', roster, by: 'anna', key: KEY }]);
    slower.after(ONLINE, dial);
    const answer = ok({ callId: 'call', state: 'accepted' as const, roster });
    expect(slower.after({ kind: 'ring-answered', answer, key: KEY })).toEqual([
      { kind: 'enter-room', visit: 'visit', roster, by: 'anna', key: null },
      { kind: 'let-in', peerId: 'anna' },
      over('answered'),
    ]);
  });

  it('a ring without an answer is taken back, and a call that came meanwhile rings', () => {
    const one = new CallRig();
    one.after(ONLINE, dial, RING);
    expect(one.after({ kind: 'ring-answered', answer: fail('timeout', ''), key: KEY })).toEqual([
      { kind: 'ensure-left' },
      over('offline'),
      { kind: 'leave-unanswered' },
      { kind: 'report-ringing', callId: 'call', visit: 'visit' },
      { kind: 'limit-ringing', callId: 'call' },
    ]);
  });

  it('[LIM-12] a ring over the hub’s limits says that it was one too many', () => {
    const one = new CallRig();
    one.after(ONLINE, dial);
    const effects = one.after({ kind: 'ring-answered', answer: fail('rate-limited', ''), key: KEY });
    expect(effects).toContainEqual(over('too-often'));
  });

  it('a ring after one that was taken back waits until the hub has let go of that', () => {
    const one = new CallRig();
    one.after(ONLINE, dial, { kind: 'cancel' });
    expect(one.after({ ...dial, visit: 'second' })).toEqual([]);
    expect(one.after(answered)).toEqual([
      { kind: 'cancel', callId: 'call' },
      { kind: 'ensure-left' },
      { kind: 'ring', to: 'anna', visit: 'second' },
    ]);
  });

  it('who rang while our own ring was on its way rings once that is taken back', () => {
    const one = new CallRig();
    one.after(ONLINE, dial, RING);
    expect(one.after({ kind: 'cancel' })).toContainEqual({ kind: 'report-ringing', callId: 'call', visit: 'visit' });
    expect(one.after({ kind: 'ring-answered', answer: fail('peer-busy', ''), key: KEY })).toEqual([]);
    expect(one.call.kind).toBe('incoming');
  });

  it('a hub that floods steps before its answer fills no memory', () => {
    const one = new CallRig();
    const step: CallEvent = { kind: 'progress', progress: { callId: 'call', state: 'ringing' } };
    one.after(ONLINE, dial, ...Array.from({ length: 100 }, () => step));
    expect(one.call).toMatchObject({ kind: 'dialing', early: { length: 8 } });
  });

  it('a room that the hub puts us into and we know nothing of is left', () => {
    const one = new CallRig();
    one.after(ONLINE, { ...dial, visit: 'mine' });
    expect(one.after(answered)).toMatchObject([{ kind: 'ensure-left' }, over('failed'), { kind: 'leave-unanswered' }]);
  });
});
