import type { Scope } from '../../../signaling/basics/scope.ts';
import type { CallState, DeviceNeeds, RoomState } from '../model.ts';
import type { ReadableStore } from '../session-api.ts';
import { Timers } from '../timers.ts';
import { both, isSame, larger, NO_NEEDS } from './device-needs.ts';
import type { LocalMedia } from './local-media.ts';

/**
 * How long camera and microphone stay open when nothing needs them any more, ms: between a call and its room, or two
 * dialogs, they are not closed and opened again.
 */
export const CLOSE_AFTER_MS = 1_000;

/** What decides about the own devices. */
export interface MediaSituation {
  /** Whether the page can be seen. */
  shown: boolean;
  room: Pick<RoomState, 'kind'>;
  call: CallState;
  /** The call that rings was on a page that could be seen. */
  isSeen: boolean;
  /** What is on screen for as long as the person checks or uses a device outside of calls. */
  held: DeviceNeeds;
}

/** In one of these a person is about to be in a room, which may take as long as nobody lets them in. */
const BEFORE_ROOM: readonly RoomState['kind'][] = ['joining', 'knocking'];

/** What camera and microphone are needed for. See SPEC.md [CONSENT-5] and [CONSENT-6]. Pure. */
export function neededDevices({ shown, room, call, isSeen, held }: MediaSituation): DeviceNeeds {
  if (room.kind === 'joined' || isPressedFor(call)) return both('ask');
  if (BEFORE_ROOM.includes(room.kind) && shown) return both('ask');
  // So that the picture is there when the call is accepted. Nobody is asked for a permission by being called.
  const ringing = both(call.kind === 'incoming' && call.phase === 'ringing' && isSeen ? 'if-permitted' : 'none');
  return shown ? larger(ringing, held) : ringing;
}

/** The person calls, or takes a call. */
function isPressedFor(call: CallState): boolean {
  switch (call.kind) {
    case 'idle':
      return false;
    case 'outgoing':
      return call.phase !== 'asking';
    case 'incoming':
      return call.phase === 'accepting';
  }
}

export interface NeededMediaOptions {
  shown: ReadableStore<boolean>;
  room: ReadableStore<Pick<RoomState, 'kind'>>;
  call: ReadableStore<CallState>;
  held: ReadableStore<DeviceNeeds>;
  media: Pick<LocalMedia, 'setNeeds'>;
}

/** Opens camera and microphone as soon as something needs them, and closes them soon after nothing does. */
export function keepNeededMedia({ shown, room, call, held, media }: NeededMediaOptions, scope: Scope): void {
  const timers = new Timers<'close'>(scope);
  let seenCall: string | null = null;
  let given = NO_NEEDS;

  function needed(): DeviceNeeds {
    const ringing = call.getState();
    const callId = ringing.kind === 'incoming' ? ringing.callId : null;
    if (shown.getState()) seenCall = callId;
    return neededDevices({
      shown: shown.getState(),
      room: room.getState(),
      call: ringing,
      isSeen: callId !== null && seenCall === callId,
      held: held.getState(),
    });
  }
  function give(needs: DeviceNeeds): void {
    if (isSame(needs, given)) return;
    given = needs;
    media.setNeeds(needs);
  }
  function follow(): void {
    const now = needed();
    give(larger(now, given));
    if (isSame(now, given)) timers.stop('close');
    else timers.ensure('close', CLOSE_AFTER_MS, () => give(needed()));
  }

  follow();
  for (const store of [shown, room, call, held]) scope.add(store.subscribe(follow));
}
