import type { Scope } from '../../signaling/basics/scope.ts';
import type { Calls } from './calls/calls.ts';
import type { FlightEvent, FlightRecorder } from './flight-recorder.ts';
import type { HubLine } from './hub/hub-line.ts';
import type { LocalMedia } from './media/local-media.ts';
import type { ScreenShare } from './media/screen-share.ts';
import type { CallState, CaptureState, RoomState, ShareState } from './model.ts';
import type { Value } from './value.ts';

export interface Recorded {
  hub: HubLine;
  calls: Calls;
  room: Value<RoomState>;
  media: LocalMedia;
  share: ScreenShare;
}

/**
 * Records changes of the hub connection, the room, calls, devices and the share. Links record theirs
 * (`record-link.ts`).
 */
export function recordEngine(recorder: FlightRecorder, recorded: Recorded, scope: Scope): void {
  const { hub, calls, room, media, share } = recorded;
  onEachChange(hub.state, scope, (state) => {
    recorder.record({ kind: 'hub', state: state.kind, ...(state.kind === 'offline' && { reason: state.reason }) });
  });
  scope.add(hub.unknownEvents.add((count) => recorder.record({ kind: 'unknown-events', count })));
  onEachChange(room, scope, (state, before) => {
    if (state.kind === before.kind) return;
    recorder.record({ kind: 'room', state: state.kind, ...(state.kind === 'failed' && { error: state.error }) });
  });
  onEachChange(calls.value, scope, (call) => recorder.record({ kind: 'call', state: callStep(call) }));
  onEachChange(media.state, scope, (now, before) => {
    for (const device of ['camera', 'microphone'] as const) {
      if (now[device] !== before[device]) recorder.record({ kind: 'device', device, ...deviceStep(now[device]) });
    }
  });
  scope.add(media.effectFailures.add((failure) => recorder.record({ kind: 'effect-failed', ...failure })));
  onEachChange(share.state, scope, (now, before) => {
    if (shareStep(now) !== shareStep(before)) recorder.record({ kind: 'share', state: shareStep(now) });
  });
}

function onEachChange<T>(value: Value<T>, scope: Scope, listener: (now: T, before: T) => void): void {
  scope.add(value.store.subscribe(listener));
}

function callStep(call: CallState): 'idle' | 'asking' | 'requesting' | 'calling' | 'ringing' | 'rung' | 'accepting' {
  switch (call.kind) {
    case 'idle':
      return 'idle';
    case 'outgoing':
      return call.phase === 'calling-busy' ? 'calling' : call.phase;
    case 'incoming':
      return call.phase === 'ringing' ? 'rung' : call.phase;
  }
}

function deviceStep(state: CaptureState): Pick<Extract<FlightEvent, { kind: 'device' }>, 'state' | 'reason'> {
  switch (state.kind) {
    case 'off':
      return { state: 'off' };
    case 'starting':
      return { state: state.slow ? 'slow' : 'starting' };
    case 'on':
      return { state: state.mutedBySystem ? 'muted-by-system' : 'on' };
    case 'failed':
      return { state: 'failed', reason: state.reason };
  }
}

function shareStep(state: ShareState): 'none' | 'starting' | 'sharing' | 'paused' {
  return state.kind === 'sharing' && state.paused ? 'paused' : state.kind;
}
