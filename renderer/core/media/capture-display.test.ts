import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeMedia } from '../../../tests/support/fake-media.ts';
import { captureDisplay, stopCapture } from './capture-display.ts';

let computer: FakeMedia;

beforeEach(() => {
  computer = new FakeMedia([]).install();
  computer.screenSound = { surface: 'monitor', leavesOut: true };
});
afterEach(() => vi.unstubAllGlobals());

async function capture(wishes: Parameters<typeof captureDisplay>[0]) {
  const opened = await captureDisplay(wishes);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

describe('what a share is captured by', () => {
  it('[SOUND-3] is all that the computer plays, as it is played, but for what this page plays', async () => {
    const captured = await capture({ sound: true, frameRate: 30 });
    expect(computer.screenAsked).toEqual({
      video: { frameRate: { ideal: 30 } },
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false, restrictOwnAudio: true },
      systemAudio: 'include',
      selfBrowserSurface: 'exclude',
    });
    expect(captured.sound).toBe(computer.newest('audio'));
    stopCapture(captured);
    expect(computer.liveTracks).toEqual([]);
  });

  it('is the picture alone where no sound is wanted: no picker offers one that would not be sent', async () => {
    const captured = await capture({ sound: false, frameRate: 60 });
    expect(computer.screenAsked).toEqual({ video: { frameRate: { ideal: 60 } }, audio: false });
    expect(captured.sound).toBe('not-wanted');
  });
});
