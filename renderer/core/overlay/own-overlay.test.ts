import { beforeEach, describe, expect, it } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { SHARE_MARKED_FEATURE } from '../../../signaling/protocol/peer/index.ts';
import { sharedScreen } from '../../../tests/support/shared-screen.ts';
import type { ShareState } from '../model-media.ts';
import type { OverlayPower } from '../own-window-api.ts';
import { Value } from '../value.ts';
import { OwnOverlay, type MarkedPeer } from './own-overlay.ts';

const CAPTURED: OverlayPower = { isCaptured: true, byDefault: true, overWindows: false };
const KEPT_OUT: OverlayPower = { isCaptured: false, byDefault: true, overWindows: false };
const OVER_WINDOWS: OverlayPower = { ...CAPTURED, overWindows: true };
const SCREEN = sharedScreen();

function peer(features: readonly string[] | null, { present = true, heard = true } = {}): MarkedPeer {
  const hello = features && { features: [...features] };
  return { remoteState: heard ? { kind: 'state' } : null, link: { present, messaging: { hello } } };
}
const NEWER = peer([SHARE_MARKED_FEATURE]);
const OLDER = peer(['pointer']);

describe('OwnOverlay', () => {
  let share: { state: Value<ShareState>; surface: number };
  let preferences: { value: Value<{ showOnScreen: boolean | null; showPointers: boolean }> };
  let mesh: { peers: MarkedPeer[]; onChange: Listeners<void> };
  let told: string[];

  beforeEach(() => {
    share = { state: new Value<ShareState>({ kind: 'none' }), surface: 1 };
    preferences = {
      value: new Value<{ showOnScreen: boolean | null; showPointers: boolean }>({
        showOnScreen: null,
        showPointers: true,
      }),
    };
    mesh = { peers: [NEWER], onChange: new Listeners() };
    told = [];
  });

  function open(power: OverlayPower | null): OwnOverlay {
    const overlay = new OwnOverlay({ power, share, preferences, mesh, onChange: () => note() }, new Scope());
    const note = (): void => void told.push(overlay.value.get());
    return overlay;
  }

  it.each<[what: string, power: OverlayPower | null, shared: Partial<typeof SCREEN>, becomes: string]>([
    ['a screen, where the system captures the overlay', CAPTURED, {}, 'in-picture'],
    ['a screen, where the system leaves it out', KEPT_OUT, {}, 'beside-picture'],
    ['a screen, where nothing can be over others', null, {}, 'none'],
    ['a screen, on a system where a person has to choose it', { ...CAPTURED, byDefault: false }, {}, 'none'],
    ['a window, where the system does not tell where it is', CAPTURED, { extent: 'window' }, 'none'],
    ['a window, which the overlay is never in the picture of', OVER_WINDOWS, { extent: 'window' }, 'beside-picture'],
    ['a still of a window', OVER_WINDOWS, { extent: 'window', still: true }, 'none'],
    ['a window, while it may be over the next one', OVER_WINDOWS, { extent: 'window', swapping: true }, 'none'],
    ['a still, which shows what was there before', CAPTURED, { still: true }, 'none'],
    ['a screen, while it may be over the next one', CAPTURED, { swapping: true }, 'none'],
  ])('[MARKED-2] [MARKED-3] over %s', (_what, power, shared, becomes) => {
    const overlay = open(power);
    share.state.set({ ...SCREEN, ...shared });
    expect(overlay.value.get()).toBe(becomes);
    share.state.set({ kind: 'none' });
    expect(overlay.value.get()).toBe('none');
    expect(told).toEqual(becomes === 'none' ? [] : [becomes, 'none']);
  });

  it('goes by what the person chose, whatever the system is', () => {
    const overlay = open({ ...CAPTURED, byDefault: false });
    share.state.set(SCREEN);
    preferences.value.set({ showOnScreen: true, showPointers: true });
    expect(overlay.value.get()).toBe('in-picture');
    preferences.value.set({ showOnScreen: false, showPointers: true });
    expect(overlay.value.get()).toBe('none');
  });

  it('takes pointers from nobody, when its person wants to see none', () => {
    preferences.value.set({ showOnScreen: true, showPointers: false });
    const [captured, keptOut] = [open(CAPTURED), open(KEPT_OUT)];
    share.state.set(SCREEN);
    expect([captured.value.get(), keptOut.value.get()]).toEqual(['none', 'beside-picture']);
  });

  it('[MARKED-2] is nowhere while somebody is in the room who would see everything twice', () => {
    const overlay = open(CAPTURED);
    share.state.set(SCREEN);
    for (const [peers, becomes] of [
      [[NEWER, OLDER], 'none'],
      [[NEWER], 'in-picture'],
      [[peer(null)], 'none'],
      // They have not said anything yet, or are only rung.
      [[NEWER, peer(null, { heard: false })], 'in-picture'],
      [[NEWER, peer(['pointer'], { present: false })], 'in-picture'],
    ] as const) {
      mesh.peers = [...peers];
      mesh.onChange.emit();
      expect(overlay.value.get()).toBe(becomes);
    }
  });

  it('does not mind older ones where it is not captured', () => {
    mesh.peers = [OLDER];
    const [keptOut, overWindows] = [open(KEPT_OUT), open(OVER_WINDOWS)];
    share.state.set(SCREEN);
    expect([keptOut.value.get(), overWindows.value.get()]).toEqual(['beside-picture', 'none']);
    share.state.set({ ...SCREEN, extent: 'window' });
    expect([keptOut.value.get(), overWindows.value.get()]).toEqual(['none', 'beside-picture']);
  });

  it('that failed comes back with the next share, or once the person chooses it again', () => {
    const overlay = open(CAPTURED);
    share.state.set(SCREEN);
    overlay.failed();
    share.state.set({ ...SCREEN, paused: true });
    expect(overlay.value.get()).toBe('none');
    share.surface = 2;
    share.state.set(SCREEN);
    expect(overlay.value.get()).toBe('in-picture');
    overlay.failed();
    preferences.value.set({ showOnScreen: true, showPointers: true });
    expect(overlay.value.get()).toBe('in-picture');
    expect(told).toEqual(['in-picture', 'none', 'in-picture', 'none', 'in-picture']);
  });
});
