import { afterEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { previewTrack } from './preview-track.ts';

afterEach(() => vi.unstubAllGlobals());

/** A shared track in a browser whose clones have a pace of their own or not. */
function shared({ resizeMode }: { resizeMode?: boolean }, applied = Promise.resolve()) {
  vi.stubGlobal('navigator', { mediaDevices: { getSupportedConstraints: () => ({ resizeMode }) } });
  const preview = { applyConstraints: vi.fn(() => applied), stop: vi.fn() };
  const track = { clone: () => preview, applyConstraints: vi.fn(), stop: vi.fn() };
  const scope = new Scope();
  return { track, preview, scope, seen: previewTrack(track as unknown as MediaStreamTrack, scope) };
}

describe('previewTrack', () => {
  it('is slow by itself, and ends with its scope; the share is left alone', () => {
    const { track, preview, scope, seen } = shared({ resizeMode: true });
    expect(seen).toBe(preview);
    expect(preview.applyConstraints).toHaveBeenCalledWith({ frameRate: { max: 5 } });
    scope.end();
    expect(preview.stop).toHaveBeenCalledOnce();
    expect([track.applyConstraints, track.stop].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('is the share itself where a slow one would slow that down', () => {
    const { track, seen, scope } = shared({});
    expect(seen).toBe(track);
    scope.end();
    expect(track.stop).not.toHaveBeenCalled();
  });

  it('is as fast as the share where it cannot be slower', async () => {
    const { preview, seen } = shared({ resizeMode: true }, Promise.reject(new Error('OverconstrainedError')));
    await Promise.resolve();
    expect(seen).toBe(preview);
  });
});
