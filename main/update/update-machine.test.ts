import { describe, expect, it } from 'vitest';
import type { UpdateStatus } from '../bridge/update.ts';
import type { FeedPlace } from './feed-place.ts';
import { firstMachine, reduceUpdate, shownStatus, type UpdateEvent, type UpdateMachine } from './update-machine.ts';

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
const checked: UpdateStatus = { kind: 'idle', checked: true };
const busy: UpdateEvent = { kind: 'failed', reason: 'busy' };

const ask = (step: 'check' | 'download' | 'install'): UpdateEvent => ({ kind: 'asked', for: step });
const at = (url: string, keyPin: string | null = null): FeedPlace => ({ url, keyPin });
const feed = (url: string | null, keyPin: string | null = null): UpdateEvent => {
  return { kind: 'feed', place: url === null ? null : at(url, keyPin) };
};
const callBegins: UpdateEvent = { kind: 'call', inCall: true };
const callEnds: UpdateEvent = { kind: 'call', inCall: false };

function machine(status: UpdateStatus, more: Partial<UpdateMachine> = {}): UpdateMachine {
  return { status, place: at('here'), isThere: true, inCall: false, next: null, retry: 'none', ...more };
}

/** What comes of several events, one after the other. */
function after(first: UpdateMachine, ...events: UpdateEvent[]) {
  let last = first;
  const effects: (string | null)[] = [];
  for (const event of events) {
    const { machine: next, effect } = reduceUpdate(last, event);
    last = next;
    effects.push(effect);
  }
  return { machine: last, shown: shownStatus(last), effects };
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
    ['does nothing without a key', noKey, feed('here'), noKey, null],
    ['does nothing without a key, when asked', noKey, ask('check'), noKey, null],
  ])('%s', (_what, status, event, next, effect) => {
    const step = reduceUpdate(machine(status), event);
    expect(step.machine.status).toEqual(next);
    expect(step.effect).toBe(effect);
  });
});

describe('[UPDATE-6] who is asked', () => {
  it.each<[string, UpdateStatus, string | null]>([
    ['what was found', available, 'check'],
    ['what could not be downloaded', notGot, 'check'],
    ['a look that goes on', checking, 'check'],
    ['a download that goes on', downloading, 'check'],
    ['that there was nothing newer', checked, 'check'],
    ['that there was nothing at all', failed, 'check'],
    ['nothing, before the first look', idle, null],
  ])('another feed is asked anew, in place of %s', (_what, status, effect) => {
    const { machine: moved, effects } = after(machine(status), feed('there'));
    expect(effects).toEqual([effect]);
    expect(moved).toEqual(machine(effect === null ? idle : checking, { place: at('there') }));
    // In a call nothing goes on; what was given up for it is looked for at the other feed.
    if (status === checking || status === downloading) return;
    const inCall = after(machine(status, { inCall: true }), feed('there'), callEnds);
    expect(inCall).toMatchObject({ effects: [null, effect], machine: moved });
  });

  it('a download that a call ended is none of another feed: that one is looked at afterwards', () => {
    const moved = after(machine(downloading), callBegins, feed('there'), callEnds);
    expect(moved).toMatchObject({ effects: ['give-up', null, 'check'], machine: { status: checking } });
  });

  it('what was found is found again when its feed is back after another one', () => {
    const nothing: UpdateEvent = { kind: 'failed', reason: 'nothing-here' };
    const back = after(machine(available), feed(null), feed('there'), nothing, feed(null), feed('here'));
    expect(back.effects).toEqual([null, 'check', null, null, 'check']);
  });

  it('what is downloaded stays, whoever is asked now', () => {
    expect(after(machine(ready), feed('there'))).toMatchObject({ shown: ready, effects: [null] });
  });

  it('nobody changes nothing of what is known, and it is not asked for again where that was', () => {
    for (const status of [available, notGot]) {
      expect(after(machine(status), feed(null))).toMatchObject({ shown: status, effects: [null] });
    }
    for (const status of [idle, checked, failed, refused]) {
      expect(after(machine(status), feed(null))).toMatchObject({ shown: noFeed, effects: [null] });
      expect(after(machine(status), feed(null), feed('here'))).toEqual({
        machine: machine(status),
        shown: status,
        effects: [null, null],
      });
    }
  });

  it('a server whose key is known now is the one that it was, and another key is another server', () => {
    const known = after(machine(available), feed('here', 'key'));
    expect(known).toMatchObject({ shown: available, effects: [null] });
    expect(after(known.machine, feed('here', 'other key')).effects).toEqual(['check']);
  });

  it('nobody: nothing is looked for, and what was due begins with the next feed', () => {
    const first = firstMachine(null);
    expect(after(first, ask('check'))).toEqual({ machine: first, shown: noFeed, effects: [null] });
    expect(after(first, { kind: 'due' })).toMatchObject({ shown: noFeed, effects: [null] });
    expect(after(first, { kind: 'due' }, feed('here'))).toMatchObject({ shown: checking, effects: [null, 'check'] });
    expect(after(first, feed('here'))).toMatchObject({ shown: idle, effects: [null] });
    const given = after(machine(checking), feed(null), feed('here'));
    expect(given).toMatchObject({ shown: checking, effects: ['give-up', 'check'] });
  });

  it('nobody, and a download was given up for a call: it waits for its feed too', () => {
    const free = after(machine(downloading), callBegins, feed(null), callEnds);
    expect(free).toMatchObject({ shown: available, effects: ['give-up', null, null] });
    expect(after(free.machine, feed('here'))).toMatchObject({ shown: { kind: 'downloading' }, effects: ['download'] });
    const pressed = after(free.machine, ask('download'), { kind: 'downloaded' }, feed('here'));
    expect(pressed).toMatchObject({ shown: ready, effects: ['download', null, null] });
  });
});

describe('[UPDATE-6] a busy server', () => {
  const retry: UpdateEvent = { kind: 'retry' };

  it.each([
    [checking, 'check'],
    [downloading, 'download'],
  ] as const)('is asked once more for the same, and then no more', (status, step) => {
    const waiting = after(machine(status), busy);
    expect(waiting.machine.retry).toBe('waiting');
    const again = after(waiting.machine, retry, busy);
    expect(again.effects).toEqual([step, null]);
    expect(after(again.machine, retry)).toEqual({ machine: again.machine, shown: again.shown, effects: [null] });
  });

  it.each<[string, UpdateEvent]>([
    ['what is asked for', ask('download')],
    ['what is due', { kind: 'due' }],
  ])('is asked once more for %s in its place', (_what, event) => {
    expect(after(machine(notGot, { retry: 'spent' }), event, busy).machine.retry).toBe('waiting');
  });

  it('is not asked when that falls into a call, but after it', () => {
    const inCall = after(machine(downloading), busy, callBegins, retry);
    expect(inCall).toMatchObject({ shown: notGot, effects: [null, null, null] });
    expect(after(inCall.machine, callEnds)).toMatchObject({ shown: { kind: 'downloading' }, effects: ['download'] });
  });

  it('is forgotten for another feed, of which nothing is downloaded that nobody pressed for', () => {
    const moved = after(machine(downloading), busy, feed('there'), { kind: 'checked', release }, retry);
    expect(moved).toMatchObject({ shown: available, effects: [null, 'check', null, null], machine: { retry: 'none' } });
    const inCall = after(machine(downloading), busy, callBegins, feed('there'), retry, callEnds);
    expect(inCall.effects).toEqual([null, null, null, null, 'check']);
  });

  it('is no other failure, and none of a server', () => {
    expect(after(machine(downloading), { kind: 'failed', reason: 'unreachable' }).machine.retry).toBe('none');
    expect(after(machine(idle), retry).effects).toEqual([null]);
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
  ] as const)('what goes on is given up, and begins again afterwards', (status, meanwhile, again, begun) => {
    const inCall = reduceUpdate(machine(status), callBegins);
    expect(inCall).toEqual({ machine: machine(meanwhile, { inCall: true, next: again }), effect: 'give-up' });
    expect(reduceUpdate(inCall.machine, callEnds)).toEqual({ machine: machine(begun), effect: again });
  });

  it('what would be installed waits', () => {
    expect(reduceUpdate(machine(installing), callBegins)).toEqual({
      machine: machine(ready, { inCall: true }),
      effect: 'give-up',
    });
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
