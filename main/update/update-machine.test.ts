import { describe, expect, it } from 'vitest';
import type { UpdateStatus } from '../bridge/update.ts';
import { firstMachine, reduceUpdate, type UpdateEvent, type UpdateMachine } from './update-machine.ts';

const release = { version: '0.2.0', notes: '', size: 5 };
const idle: UpdateStatus = { kind: 'idle', checked: false };
const checking: UpdateStatus = { kind: 'checking' };
const available: UpdateStatus = { kind: 'available', release };
const downloading: UpdateStatus = { kind: 'downloading', release, share: 0.5 };
const ready: UpdateStatus = { kind: 'ready', release };
const refused: UpdateStatus = { kind: 'refused', reason: 'wrong-signature' };
const failed: UpdateStatus = { kind: 'failed', reason: 'unreachable' };
const noFeed: UpdateStatus = { kind: 'off', reason: 'no-feed' };
const noKey: UpdateStatus = { kind: 'off', reason: 'no-key' };

const ask = (step: 'check' | 'download' | 'install'): UpdateEvent => ({ kind: 'asked', for: step });
const callBegins: UpdateEvent = { kind: 'call', inCall: true };
const callEnds: UpdateEvent = { kind: 'call', inCall: false };

function machine(status: UpdateStatus, more: Partial<UpdateMachine> = {}): UpdateMachine {
  return { status, inCall: false, afterCall: null, ...more };
}

describe('the steps of an update', () => {
  it.each<[string, UpdateStatus, UpdateEvent, UpdateStatus, string | null]>([
    ['looks when it is time', idle, { kind: 'due' }, checking, 'check'],
    ['looks again after a failure', failed, { kind: 'due' }, checking, 'check'],
    ['does not look when something was found', available, { kind: 'due' }, available, null],
    ['looks when it is asked to', refused, ask('check'), checking, 'check'],
    ['looks once at a time', checking, ask('check'), checking, null],
    ['finds nothing newer', checking, { kind: 'checked', release: null }, { kind: 'idle', checked: true }, null],
    ['[UPDATE-6] downloads nothing by itself', checking, { kind: 'checked', release }, available, null],
    ['downloads when it is asked to', available, ask('download'), { ...downloading, share: 0 }, 'download'],
    ['downloads only what was found', idle, ask('download'), idle, null],
    ['tells how far it is', downloading, { kind: 'progress', share: 0.7 }, { ...downloading, share: 0.7 }, null],
    ['[UPDATE-6] installs nothing by itself', downloading, { kind: 'downloaded' }, ready, null],
    ['installs when it is asked to', ready, ask('install'), { kind: 'installing', release }, 'install'],
    ['installs only what is there', available, ask('install'), available, null],
    [
      'refuses',
      downloading,
      { kind: 'refused', reason: 'wrong-file' },
      { kind: 'refused', reason: 'wrong-file' },
      null,
    ],
    ['fails', checking, { kind: 'failed', reason: 'unreachable' }, failed, null],
    ['begins with the first feed', noFeed, { kind: 'feed', there: true }, idle, null],
    ['ends with the last feed', failed, { kind: 'feed', there: false }, noFeed, null],
    ['keeps what was found although its feed went', ready, { kind: 'feed', there: false }, ready, null],
    ['does nothing without a key', noKey, { kind: 'feed', there: true }, noKey, null],
    ['does nothing without a key, when asked', noKey, ask('check'), noKey, null],
    ['does nothing without a feed, when asked', noFeed, ask('check'), noFeed, null],
  ])('%s', (_what, status, event, next, effect) => {
    const step = reduceUpdate(machine(status), event);
    expect(step.machine.status).toEqual(next);
    expect(step.effect).toBe(effect);
  });
});

describe('[UPDATE-6] during a call', () => {
  it.each([ask('check'), ask('download'), ask('install'), { kind: 'due' } as const])('%o begins nothing', (event) => {
    for (const status of [idle, available, ready, failed]) {
      const step = reduceUpdate(machine(status, { inCall: true }), event);
      expect([step.effect, step.machine.status]).toEqual([null, status]);
    }
  });

  it.each([
    [downloading, available, 'download', { ...downloading, share: 0 }],
    [checking, idle, 'check', checking],
  ] as const)('what goes on is given up, and begins again afterwards', (status, meanwhile, again, after) => {
    const inCall = reduceUpdate(machine(status), callBegins);
    expect(inCall).toEqual({ machine: machine(meanwhile, { inCall: true, afterCall: again }), effect: 'give-up' });
    expect(reduceUpdate(inCall.machine, callEnds)).toEqual({ machine: machine(after), effect: again });
  });

  it('a look that was due in it comes afterwards', () => {
    const { machine: due } = reduceUpdate(machine(idle, { inCall: true }), { kind: 'due' });
    expect(reduceUpdate(due, callEnds)).toEqual({ machine: machine(checking), effect: 'check' });
  });

  it('what is ready waits, and nothing that was not wanted begins afterwards', () => {
    const { machine: inCall } = reduceUpdate(machine(ready), callBegins);
    expect(reduceUpdate(inCall, callEnds)).toEqual({ machine: machine(ready), effect: null });
  });

  it('does not count where there are no updates', () => {
    const { machine: inCall } = reduceUpdate(firstMachine('no-key'), callBegins);
    expect(reduceUpdate(inCall, callEnds)).toEqual({ machine: firstMachine('no-key'), effect: null });
  });
});
