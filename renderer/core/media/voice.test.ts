import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CAMERA_1, MICROPHONE_1, settle } from '../../../tests/support/fake-media.ts';
import type { FakeMedia } from '../../../tests/support/fake-media.ts';
import { LocalMediaRig } from '../../../tests/support/local-media-rig.ts';

let rig: LocalMediaRig;
let computer: FakeMedia;

beforeEach(() => {
  rig = new LocalMediaRig([CAMERA_1, MICROPHONE_1]);
  computer = rig.computer;
});

afterEach(() => rig.end());

describe('the voice', () => {
  function speak(ms: number): void {
    computer.amplitude = 0.5;
    vi.advanceTimersByTime(ms);
  }

  it('is measured and known for speech, and nobody hears it while muted', async () => {
    const media = await rig.start();
    speak(500);
    expect(media.level.get().microphone).toBeGreaterThan(0.8);
    expect(media.speaking).toBe(true);
    media.setMuted(true);
    expect(media.speaking).toBe(false);
  });

  it('of somebody who mutes and talks on gives one hint', async () => {
    const media = await rig.start();
    speak(500);
    media.setMuted(true);
    speak(5_000);
    expect(rig.notices).toEqual([{ kind: 'speaking-while-muted' }]);
  });

  it('is over when the microphone is let go of', async () => {
    const media = await rig.start();
    speak(500);
    media.close();
    await settle();
    expect(media.level.get().microphone).toBe(0);
    expect(media.speaking).toBe(false);
  });

  it('is over when the only microphone is unplugged, and the others hear of it', async () => {
    const media = await rig.start();
    speak(500);
    let speakingAtLast = true;
    rig.onChange = () => (speakingAtLast = media.speaking);
    computer.unplug('microphone-1');
    await settle();
    expect([media.speaking, speakingAtLast]).toEqual([false, false]);
  });

  it('has to begin anew with the next microphone', async () => {
    const media = await rig.start();
    speak(500);
    computer.unplug('microphone-1');
    await settle();
    computer.plugIn(MICROPHONE_1);
    await settle();
    vi.advanceTimersByTime(66);
    expect([media.level.get().microphone > 0, media.speaking]).toEqual([true, false]);
  });

  it('is sent also where it cannot be measured, and the person is told', async () => {
    computer.audioFailure = 'too many contexts';
    const media = rig.open();
    const failures: unknown[] = [];
    media.effectFailures.add((failure) => failures.push(failure));
    await rig.need(media);
    expect(failures).toEqual([{ effect: 'level-meter', error: 'NotSupportedError' }]);
    expect(media.state.get().microphone.kind).toBe('on');
    expect(media.microphoneTrack?.readyState).toBe('live');
    expect(rig.notices).toEqual([{ kind: 'effect-failed', effect: 'level-meter' }]);
  });
});
