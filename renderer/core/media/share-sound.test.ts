import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubCropping } from '../../../tests/support/fake-cropping.ts';
import { stubStills } from '../../../tests/support/fake-still.ts';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import { ScreenShare } from './screen-share.ts';
import { shareSoundPower } from './share-powers.ts';

const CHOSEN = { id: 'screen:1', name: 'Screen' };
const HALF = { x: 0, y: 0, width: 0.5, height: 1 };
const TAB = { surface: 'browser', leavesOut: false };

let computer: FakeMedia;
let wantsSound: boolean;
let choices: number;
let share: ScreenShare;

beforeEach(() => {
  vi.useFakeTimers();
  computer = new FakeMedia([]).install();
  computer.screenSound = TAB;
  computer.amplitude = 0.1;
  wantsSound = true;
  choices = 0;
  share = new ScreenShare({
    choose: () => Promise.resolve((choices += 1) > 0),
    wishes: () => ({ sound: wantsSound, frameRate: 30 }),
    notify: () => undefined,
    onChange: () => undefined,
  });
});

afterEach(() => {
  share.close();
  expect(computer.liveTracks, 'tracks left over').toEqual([]);
  expect(computer.openContexts, 'audio left open').toBe(0);
  expect(computer.listenersInAll, 'listeners left over').toBe(0);
  expect(vi.getTimerCount(), 'timers left over').toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function sound(): string {
  const state = share.state.get();
  return state.kind === 'sharing' ? state.sound : state.kind;
}
const isSent = () => share.soundTrack !== null;

describe('[SOUND-3] the sound of a share', () => {
  it('is not even asked for where it is not wanted', async () => {
    wantsSound = false;
    await share.start('text');
    expect([sound(), isSent(), computer.liveTracks.map(({ kind }) => kind)]).toEqual(['not-wanted', false, ['video']]);
  });

  it('goes with it as music, and ends with it', async () => {
    await share.start('text');
    expect([sound(), share.soundTrack, share.soundTrack?.contentHint]).toEqual([
      'on',
      computer.newest('audio'),
      'music',
    ]);
    share.stop();
    expect([isSent(), computer.liveTracks]).toEqual([false, []]);
  });

  it.each([
    ['of another tab', 'browser', false, 'on'],
    ['of the computer, without this page', 'monitor', true, 'on'],
    ['of the computer, with this page', 'monitor', false, 'with-callers'],
    ['of a window, which may be this one', 'window', false, 'with-callers'],
  ])('%s: %s, %s is %s', async (_what, surface, leavesOut, expected) => {
    computer.screenSound = { surface, leavesOut };
    await share.start('text');
    expect([sound(), isSent()]).toEqual([expected, expected === 'on']);
    const live = computer.liveTracks.filter(({ kind }) => kind === 'audio');
    expect(live.length, 'captured still').toBe(expected === 'on' ? 1 : 0);
  });

  it('is told where none was given', async () => {
    computer.screenSound = null;
    await share.start('text');
    expect([sound(), isSent()]).toEqual(['not-given', false]);
  });

  it('costs nobody the share where it fails: that is asked for without it, by the choice that was made', async () => {
    computer.soundFails = true;
    await share.start('text', CHOSEN);
    expect([sound(), choices]).toEqual(['not-given', 2]);
  });

  it('is not to blame where a part cannot be cut out: nothing is captured twice for that', async () => {
    stubCropping(computer, 'fails');
    await share.start('text', { ...CHOSEN, part: HALF });
    expect([sound(), choices]).toEqual(['none', 1]);
  });

  it('that fails leaves a part to be cut out of what comes without it', async () => {
    stubCropping(computer, 'crops');
    computer.soundFails = true;
    await share.start('text', { ...CHOSEN, part: HALF });
    expect([sound(), choices, share.state.get()]).toMatchObject(['not-given', 2, { extent: 'part' }]);
  });

  it('where the browser asks, nobody is asked twice', async () => {
    computer.soundFails = true;
    await share.start('text');
    expect(sound()).toBe('none');
  });

  it('can be switched off and on, and stays captured', async () => {
    await share.start('text');
    share.setSound(false);
    expect([sound(), isSent(), computer.newest('audio').readyState]).toEqual(['off', false, 'live']);
    share.setSound(true);
    expect([sound(), isSent()]).toEqual(['on', true]);
  });

  it('that was not captured is asked for again, with the same source', async () => {
    wantsSound = false;
    await share.start('text', CHOSEN);
    wantsSound = true;
    share.setSound(true);
    await settle();
    expect([sound(), isSent(), choices]).toEqual(['on', true, 2]);
    expect(share.state.get()).toMatchObject({ label: 'Screen' });
  });

  it('that is not wanted any more when it comes is not sent', async () => {
    const started = share.start('text');
    wantsSound = false;
    share.setSound(false);
    await started;
    expect([sound(), isSent()]).toEqual(['off', false]);
  });

  it('that was not captured is not asked for while the share is a still: that would go on live', async () => {
    stubStills(computer);
    wantsSound = false;
    await share.start('text', CHOSEN);
    share.setPaused(true);
    wantsSound = true;
    share.setSound(true);
    await settle();
    expect(choices).toBe(1);
    expect(share.state.get()).toMatchObject({ still: true });
  });

  it('is silent while the share is paused', async () => {
    stubStills(computer);
    await share.start('text');
    share.setPaused(true);
    expect(isSent()).toBe(false);
    share.setPaused(false);
    expect(isSent()).toBe(true);
  });

  it('is told to be silent after 2 s of nothing at all, until something is heard', async () => {
    computer.amplitude = 0;
    await share.start('text');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sound()).toBe('on');
    await vi.advanceTimersByTimeAsync(500);
    expect([sound(), isSent()]).toEqual(['silent', true]);
    computer.amplitude = 0.001;
    await vi.advanceTimersByTimeAsync(500);
    expect([sound(), computer.openContexts]).toEqual(['on', 0]);
    computer.amplitude = 0;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sound()).toBe('on');
  });

  it('that its source takes back is told, and the share goes on', async () => {
    await share.start('text');
    computer.newest('audio').endSource();
    expect([sound(), isSent()]).toEqual(['not-given', false]);
  });

  it('is that of the new source after a change of source', async () => {
    await share.start('text');
    computer.screenSound = null;
    computer.screen = 'Next';
    await share.start('text');
    expect([sound(), isSent(), computer.liveTracks.map(({ deviceId }) => deviceId)]).toEqual([
      'not-given',
      false,
      ['Next'],
    ]);
  });
});

it.each([
  ['without-callers', {}, 'possible'],
  ['with-callers', { restrictOwnAudio: true }, 'would-echo'],
  [null, { restrictOwnAudio: true }, 'by-browser'],
  [null, { suppressLocalAudioPlayback: true }, 'by-browser'],
  [null, { echoCancellation: true }, 'unsupported'],
] as const)('with %s and %j, sound of a share is %s', (computerSound, supported, power) => {
  expect(shareSoundPower(computerSound, supported)).toBe(power);
});
