import { describe, expect, it } from 'vitest';
import type { CaptureState, Device, MediaFailure } from '../model.ts';
import { chosenDevice, deviceToReturnTo, devicesToTry, planDeviceChange } from './device-choice.ts';
import type { DeviceChange } from './device-choice.ts';
import { NO_DEVICES } from './devices.ts';

const list = (...ids: string[]): Device[] => ids.map((deviceId) => ({ deviceId, label: deviceId.toUpperCase() }));
const on = (deviceId: string): CaptureState => ({ kind: 'on', deviceId, mutedBySystem: false });
const failed = (reason: MediaFailure): CaptureState => ({ kind: 'failed', reason });

describe('the devices to try', () => {
  it.each([
    ['is there', 'b', list('a', 'b'), ['b', '']],
    ['is gone', 'gone', list('a', 'b'), ['']],
    ['may be hidden', 'b', [], ['b', '']],
    ['was never chosen', '', list('a'), ['']],
    ['was never chosen, all hidden', '', [], ['']],
  ])('when the preferred one %s', (_case, preferred, listed, expected) => {
    expect(devicesToTry(preferred, listed)).toEqual(expected);
  });
});

describe('the device to return to', () => {
  it.each([
    ['another one is in use', 'b', on('a'), list('a', 'b'), 'b'],
    ['it is in use', 'a', on('a'), list('a', 'b'), null],
    ['it is not there', 'gone', on('a'), list('a', 'b'), null],
    ['none is preferred', '', on('a'), list('a', 'b'), null],
    ['nothing is open', 'b', { kind: 'off' }, list('a', 'b'), null],
    ['one is being opened', 'b', { kind: 'starting', slow: false }, list('a', 'b'), null],
  ] satisfies [string, string, CaptureState, Device[], string | null][])(
    'when %s',
    (_case, preferred, state, listed, expected) => {
      expect(deviceToReturnTo(preferred, state, listed)).toBe(expected);
    },
  );
});

describe('the device that is shown as chosen', () => {
  it.each([
    ['what is in use', 'b', on('a'), list('a', 'b'), 'a'],
    ['what is preferred, while nothing is in use', 'b', { kind: 'off' }, list('a', 'b'), 'b'],
    ['the default, when the preferred one is gone', 'gone', { kind: 'off' }, list('a'), ''],
    ['the preferred one, when what is in use has no name in the list', 'b', on('x'), list('b'), 'b'],
    ['the default, when nothing is known', 'a', null, [], ''],
  ] satisfies [string, string, CaptureState | null, Device[], string][])(
    'is %s',
    (_case, preferred, state, listed, expected) => {
      expect(chosenDevice(preferred, state, listed)).toBe(expected);
    },
  );
});

describe('after something was plugged in or out', () => {
  const calm: DeviceChange = {
    before: { camera: list('cam'), microphone: list('mic'), speaker: list('out') },
    after: { camera: list('cam'), microphone: list('mic'), speaker: list('out') },
    speakersHidden: false,
    preferred: { camera: 'cam', microphone: 'mic', speaker: 'out' },
    camera: on('cam'),
    lostCamera: null,
    microphone: on('mic'),
  };
  const nothing = { camera: null, microphone: null, lostSpeaker: null };
  const change = (what: Partial<DeviceChange>) => planDeviceChange({ ...calm, ...what });
  const after = (lists: Partial<DeviceChange['after']>) => ({ after: { ...calm.after, ...lists } });

  it('nothing is done when all goes on', () => {
    expect(change({})).toEqual(nothing);
    expect(change(after({ camera: list('cam', 'other'), microphone: list('mic', 'other') }))).toEqual(nothing);
  });

  it('a lost camera that comes back is opened, another one is not', () => {
    const lost = { camera: failed('not-found'), lostCamera: 'cam' };
    expect(change({ ...lost }).camera).toEqual(['cam']);
    expect(change({ ...lost, ...after({ camera: list('other') }) }).camera).toBeNull();
  });

  it('the first camera ever is opened, unless it is off, refused or being opened', () => {
    const first = (camera: CaptureState) => change({ before: NO_DEVICES, camera }).camera;
    expect(first(failed('not-found'))).toEqual(['cam', '']);
    expect(first({ kind: 'off' })).toBeNull();
    expect(first(failed('denied'))).toBeNull();
    expect(first({ kind: 'starting', slow: false })).toBeNull();
  });

  it('a microphone that failed is replaced by any, the preferred one first; a refused one is not asked for again', () => {
    expect(change({ microphone: failed('not-found') }).microphone).toEqual(['mic', '']);
    const others = after({ microphone: list('other') });
    expect(change({ microphone: failed('stopped'), ...others }).microphone).toEqual(['']);
    expect(change({ microphone: failed('denied') }).microphone).toBeNull();
  });

  it('the preferred microphone is returned to', () => {
    expect(change({ microphone: on('other'), ...after({ microphone: list('other', 'mic') }) }).microphone).toEqual([
      'mic',
    ]);
  });

  it('a chosen speaker that is gone is told, another one or a hidden one is not', () => {
    expect(change(after({ speaker: [] })).lostSpeaker).toEqual({ deviceId: 'out', label: 'OUT' });
    expect(change({ ...after({ speaker: [] }), speakersHidden: true }).lostSpeaker).toBeNull();
    expect(change({ ...after({ speaker: [] }), preferred: { ...calm.preferred, speaker: '' } }).lostSpeaker).toBeNull();
  });
});
