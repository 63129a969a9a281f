import type { Scope } from '../../../signaling/basics/scope.ts';
import type { CallState, RoomState } from '../model.ts';
import type { ReadableStore } from '../session-api.ts';
import { Timers } from '../timers.ts';
import type { LocalMedia } from './local-media.ts';

/** How long the page may be out of sight before camera and microphone are released, ms: a look at another tab is shorter. */
export const RELEASE_AFTER_MS = 10_000;

export interface MediaNeed {
  /** Whether the page can be seen, and so its preview. */
  shown: boolean;
  room: Pick<RoomState, 'kind'>;
  call: CallState;
}

/** In one of these a person is in a room, or about to be. */
const IN_ROOM: readonly RoomState['kind'][] = ['joining', 'knocking', 'joined'];

/** Whether camera and microphone are to be open: for what is seen of them here, and for every kind of call. Pure. */
export function needsMedia({ shown, room, call }: MediaNeed): boolean {
  // Before it rings nobody has seen who calls.
  const isCalled = call.kind === 'outgoing' || (call.kind === 'incoming' && call.phase !== 'asking');
  return shown || isCalled || IN_ROOM.includes(room.kind);
}

export interface NeededMediaOptions {
  shown: ReadableStore<boolean>;
  room: ReadableStore<Pick<RoomState, 'kind'>>;
  call: ReadableStore<CallState>;
  media: Pick<LocalMedia, 'setNeeded'>;
}

/** Releases camera and microphone a while after nothing needs them, and opens them at once when something does. See SPEC.md [CONSENT-5]. */
export function keepNeededMedia({ shown, room, call, media }: NeededMediaOptions, scope: Scope): void {
  const isNeeded = () => needsMedia({ shown: shown.getState(), room: room.getState(), call: call.getState() });
  const timers = new Timers<'release'>(scope);
  const follow = () => {
    if (!isNeeded()) return timers.ensure('release', RELEASE_AFTER_MS, () => media.setNeeded(false));
    timers.stop('release');
    media.setNeeded(true);
  };
  media.setNeeded(isNeeded());
  for (const store of [shown, room, call]) scope.add(store.subscribe(follow));
}
