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
const failed: UpdateStatus = { kind: 'failed', reason: 'unreachable', release: null };
const notGot: UpdateStatus = { kind: 'failed', reason: 'busy', release };
const installing: UpdateStatus = { kind: 'installing', release };
const noFeed: UpdateStatus = { kind: 'off', reason: 'no-feed' };
const noKey: UpdateStatus = { kind: 'off', reason: 'no-key' };

const ask = (step: 'check' | 'download' | 'install'): UpdateEvent => ({ kind: 'asked', for: step });
const feed = (place: string | null): UpdateEvent => ({ kind: 'feed', place });
const callBegins: UpdateEvent = { kind: 'call', inCall: true };
const callEnds: UpdateEvent = { kind: 'call', inCall: false };

function machine(status: UpdateStatus, more: Partial<UpdateMachine> = {}): UpdateMachine {
  return { status, place: 'here', inCall: false, afterCall: null, ...more };
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
    ['keeps what was found when a download fails', downloading, { kind: 'failed', reason: 'busy' }, notGot, null],
    [
      'has nothing to download again where its file is gone',
      downloading,
      { kind: 'failed', reason: 'no-file' },
      { kind: 'failed', reason: 'no-file', release: null },
      null,
    ],
    ['downloads it when it is asked to again', notGot, ask('download'), { ...downloading, share: 0 }, 'download'],
    ['fails to install', installing, { kind: 'failed', reason: 'unreachable' }, failed, null],
    ['begins with the first feed', noFeed, feed('here'), idle, null],
    ['ends with the last feed', failed, feed(null), noFeed, null],
    ['keeps what was found although its feed went', available, feed(null), available, null],
    ['keeps what can be downloaded again although its feed went', notGot, feed(null), notGot, null],
    ['keeps what was found when its feed is back', available, feed('here'), available, null],
    ['has found nothing at another feed', available, feed('there'), idle, null],
    ['knows nothing of another feed', { kind: 'idle', checked: true }, feed('there'), idle, null],
    ['ends a look at the feed before', checking, feed('there'), idle, 'give-up'],
    ['ends a download from the feed before', downloading, feed('there'), idle, 'give-up'],
    ['keeps what is downloaded, whoever is asked now', ready, feed('there'), ready, null],
    ['does nothing without a key', noKey, feed('here'), noKey, null],
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

  it('what would be installed waits', () => {
    expect(reduceUpdate(machine(installing), callBegins)).toEqual({
      machine: machine(ready, { inCall: true }),
      effect: 'give-up',
    });
  });

  it('a download that was given up is none of another feed: that one is looked at afterwards', () => {
    const inCall = machine(available, { inCall: true, afterCall: 'download' });
    const { machine: moved } = reduceUpdate(inCall, feed('there'));
    expect(reduceUpdate(moved, callEnds)).toEqual({ machine: machine(checking, { place: 'there' }), effect: 'check' });
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
