import { describe, expect, it } from 'vitest';
import { ok } from '../../../signaling/protocol/index.ts';
import { ANNA, CALL, CallRig, ONLINE, RING, rosterWith } from '../../../tests/support/call-rig.ts';
import type { CallEvent } from './call-state.ts';

const DOUBTFUL = { ...RING, isDoubtful: true } satisfies CallEvent;
const YES: CallEvent = { kind: 'vouched-for', peerId: ANNA.peerId };
const LIMIT = { kind: 'limit-ringing', callId: 'call' };
const REPORT = { kind: 'report-ringing', callId: 'call', visit: 'visit' };
const REPORTED: CallEvent = {
  kind: 'reported',
  callId: 'call',
  answer: ok({ roster: rosterWith('visit', 'ringing') }),
};
const ACCEPT = { kind: 'accept', callId: 'call' };

describe('a call of somebody with another one’s name', () => {
  it('[TRUST-4] does not ring, and the hub is told nothing until the person has answered', () => {
    const one = new CallRig();
    expect(one.after(ONLINE, DOUBTFUL)).toEqual([LIMIT]);
    expect(one.after({ kind: 'accept' })).toEqual([]);
    expect(one.after({ ...YES, peerId: 'somebody else' })).toEqual([]);
    expect(one.call).toMatchObject({ isDoubtful: true, accepted: false });
  });

  it('[TRUST-4] is taken by the answer yes', () => {
    const one = new CallRig();
    one.after(ONLINE, DOUBTFUL);
    expect(one.after(YES)).toEqual([REPORT]);
    expect(one.after(YES)).toEqual([]);
    expect(one.after(REPORTED)).toEqual([
      ACCEPT,
      { kind: 'prepare-room', visit: 'visit', roster: rosterWith('visit', 'ringing'), by: 'anna', key: null },
    ]);
  });

  it('[TRUST-4] is declined by the answer no, and ends by itself', () => {
    const one = new CallRig();
    one.after(ONLINE, DOUBTFUL);
    expect(one.after({ kind: 'decline' })).toContainEqual({ kind: 'decline', callId: 'call' });
    const other = new CallRig();
    other.after(ONLINE, DOUBTFUL);
    expect(other.after({ kind: 'ring-ended', callId: 'call' }).map(({ kind }) => kind)).toEqual([
      'decline',
      'over',
      'abandon-entry',
    ]);
    expect(other.call.kind).toBe('idle');
  });

  it('[TRUST-4] is still a question after the hub was away, and the answer of meanwhile counts', () => {
    const lost: CallEvent = { kind: 'hub', hub: { kind: 'lost' } };
    const one = new CallRig();
    one.after(ONLINE, DOUBTFUL, lost, ONLINE);
    expect(one.after(DOUBTFUL)).toEqual([]);
    expect(one.call).toMatchObject({ step: 'asking' });
    one.after(lost);
    expect(one.after(YES)).toEqual([]);
    one.after(ONLINE);
    expect(one.after({ ...RING, call: CALL })).toEqual([REPORT]);
    expect(one.after(REPORTED)).toContainEqual(ACCEPT);
  });

  it('[TRUST-4] that crosses the own call of another does not ring either', () => {
    const one = new CallRig();
    one.after(ONLINE, { kind: 'call', to: { peerId: 'zoe', name: 'Zoe' }, visit: 'mine', isDoubtful: false }, DOUBTFUL);
    expect(one.after({ kind: 'cancel' })).toMatchObject([{ kind: 'over', end: { outcome: 'cancelled' } }, LIMIT]);
    expect(one.call).toMatchObject({ kind: 'incoming', step: 'asking' });
  });
});

describe('calling somebody with another one’s name', () => {
  const ask: CallEvent = { kind: 'call', to: ANNA, visit: 'mine', isDoubtful: true };

  it('[TRUST-4] rings nobody before the answer yes', () => {
    const one = new CallRig();
    expect(one.after(ONLINE, ask)).toEqual([]);
    expect(one.call.kind).toBe('asking');
    expect(one.after({ ...YES, peerId: 'somebody else' })).toEqual([]);
    expect(one.after(YES)).toEqual([{ kind: 'ring', to: ANNA.peerId, visit: 'mine' }]);
  });

  it('[TRUST-4] is over with the answer no, and whoever rings meanwhile does', () => {
    const one = new CallRig();
    expect(one.after(ONLINE, ask, { kind: 'cancel' })).toEqual([]);
    expect(one.call.kind).toBe('idle');
    one.after(ask);
    expect(one.after(RING)).toEqual([REPORT, LIMIT]);
  });
});
