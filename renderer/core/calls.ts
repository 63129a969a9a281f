import { LIMITS } from '../../signaling/protocol/index.ts';
import type { EventPayload, RequestErrorCode } from '../../signaling/protocol/index.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import type { CallFailure, CallState, Caller, Notice } from './model.ts';
import { shortId } from './random-id.ts';
import type { Room } from './room.ts';
import { Value } from './value.ts';

export interface CallsOptions {
  signaling: Signaling;
  room: Room;
  notify: (notice: Notice) => void;
}

type Incoming = EventPayload<'incoming-call'>;

/** Ringing people and being rung (SPEC.md [RING-1] and after). */
export class Calls {
  readonly value = new Value<CallState>({ kind: 'idle' });
  readonly #options: CallsOptions;
  /** The visit with which the hub was told that we ring; accepting waits for it. */
  #prepared: Promise<string | null> = Promise.resolve(null);
  /** Came while our own ring was on its way; counts only if that fails. */
  #deferred: Incoming | null = null;
  /** A call that rang when the hub went away: missed, unless the hub tells it again in time. */
  #awaiting: { callId: string; timer: ReturnType<typeof setTimeout> } | null = null;
  /** The hub of the last greeting. */
  #hubId: string | null = null;
  /** Steps of our call that overtook the answer to our ring. */
  #early: EventPayload<'call-state'>[] = [];

  constructor(options: CallsOptions) {
    this.#options = options;
    options.signaling.on('incoming-call', (call) => this.#onIncoming(call));
    options.signaling.on('call-state', (change) => this.#onCallState(change));
    options.signaling.on('missed-call', ({ from }) => options.notify({ kind: 'missed-call', from }));
  }

  /** Rings a person, into the room one is in or into a new one. */
  async call(to: Caller): Promise<void> {
    if (this.value.get().kind !== 'idle') return;
    const { room, signaling } = this.#options;
    const visit = room.membership.kind === 'stay' ? room.membership.visit : shortId();
    this.#early = [];
    const outgoing: CallState = { kind: 'outgoing', callId: '', to, phase: 'calling' };
    this.value.set(outgoing);
    const result = await signaling.request('ring', { to: to.peerId, visit });
    const cancelled = this.value.get() !== outgoing;
    if (!result.ok) {
      if (result.code === 'timeout' || result.code === 'offline') room.disownAtHub();
      if (!cancelled) this.#failed(to, failureOf(result.code));
      return this.#takeDeferred();
    }
    this.#deferred = null;
    const { callId, state, roster } = result.data;
    if (cancelled) return this.#takeBack(callId);
    if (!roster.members.some((member) => member.visit === visit)) {
      // The hub had us in a room that we know nothing of.
      room.disownAtHub();
      return this.#failed(to, 'failed');
    }
    this.value.set(state === 'accepted' ? { kind: 'idle' } : { ...outgoing, callId });
    room.enter(visit, roster);
    for (const change of this.#early.splice(0)) this.#onCallState(change);
  }

  /** The caller gives up. */
  cancel(): void {
    const call = this.value.get();
    if (call.kind !== 'outgoing') return;
    this.value.set({ kind: 'idle' });
    // Without an id the hub has not answered yet; `call` takes it back when it does.
    if (call.callId === '') return;
    void this.#options.signaling.request('cancel', { callId: call.callId });
    this.#options.room.leaveUnansweredCall();
  }

  /** Takes the call that rings. */
  async accept(): Promise<void> {
    const call = this.value.get();
    if (call.kind !== 'incoming') return;
    const { room, signaling, notify } = this.#options;
    const visit = await this.#prepared;
    const result = visit === null ? null : await signaling.request('accept', { callId: call.callId });
    if (this.value.get() !== call) return;
    this.value.set({ kind: 'idle' });
    if (visit !== null && result?.ok) return room.enter(visit, result.data.roster);
    room.stopRinging();
    notify({ kind: 'missed-call', from: call.from });
  }

  /** Refuses the call that rings. */
  decline(): void {
    const call = this.value.get();
    if (call.kind !== 'incoming') return;
    this.value.set({ kind: 'idle' });
    void this.#options.signaling.request('decline', { callId: call.callId });
    this.#options.room.stopRinging();
  }

  /** Greeted by a hub. One that is not the one of before knows nothing of a call that rang there. */
  onOnline(hubId: string): void {
    const call = this.value.get();
    const isAnother = this.#hubId !== null && this.#hubId !== hubId;
    this.#hubId = hubId;
    if (!isAnother || call.kind === 'idle') return;
    if (call.kind === 'outgoing') this.#failed(call.to, 'offline');
    else this.#missed(call.from);
  }

  /** The hub is away. It keeps our place for a moment, and tells a call that still rings again (SPEC.md [RING-8]). */
  onOffline(): void {
    const call = this.value.get();
    if (call.kind === 'outgoing') this.#failed(call.to, 'offline');
    else if (call.kind === 'incoming') this.#awaitReminder(call.callId);
  }

  #awaitReminder(callId: string): void {
    if (this.#awaiting?.callId === callId) return;
    const timer = setTimeout(() => {
      this.#awaiting = null;
      const call = this.value.get();
      if (call.kind === 'incoming' && call.callId === callId) this.#missed(call.from);
    }, LIMITS.resumeGraceMs);
    this.#awaiting = { callId, timer };
  }

  #onIncoming(call: Incoming): void {
    const state = this.value.get();
    if (state.kind === 'outgoing' && state.callId === '') {
      this.#deferred = call;
      return;
    }
    const reminded = state.kind === 'incoming' && state.callId === call.callId;
    if (state.kind === 'idle' || reminded) this.#ring(call);
  }

  #ring({ callId, from }: Incoming): void {
    clearTimeout(this.#awaiting?.timer);
    this.#awaiting = null;
    this.value.set({ kind: 'incoming', callId, from });
    this.#prepared = this.#prepare(callId);
  }

  async #prepare(callId: string): Promise<string | null> {
    const visit = shortId();
    const result = await this.#options.signaling.request('ringing', { callId, visit });
    const call = this.value.get();
    if (call.kind !== 'incoming' || call.callId !== callId) return null;
    if (result.ok) {
      this.#options.room.prepare(visit, result.data.roster);
      return visit;
    }
    // Taken back meanwhile, or its room filled up; the hub being away has its own end.
    if (result.code !== 'offline') this.#missed(call.from);
    return null;
  }

  #onCallState({ callId, state }: EventPayload<'call-state'>): void {
    const call = this.value.get();
    if (call.kind === 'outgoing' && call.callId === '') this.#early.push({ callId, state });
    if (call.kind === 'idle' || call.callId !== callId) return;
    if (call.kind === 'incoming') return this.#missed(call.from);
    switch (state) {
      case 'ringing':
        return this.value.set({ ...call, phase: 'ringing' });
      case 'accepted':
        return this.value.set({ kind: 'idle' });
      case 'declined':
      case 'no-answer':
      case 'gone':
        return this.#failed(call.to, state);
      case 'cancelled':
        return this.value.set({ kind: 'idle' });
    }
  }

  #failed(to: Caller, reason: CallFailure): void {
    this.value.set({ kind: 'idle' });
    this.#options.notify({ kind: 'call-failed', to, reason });
    this.#options.room.leaveUnansweredCall();
  }

  #missed(from: Caller): void {
    this.value.set({ kind: 'idle' });
    this.#options.notify({ kind: 'missed-call', from });
    this.#options.room.stopRinging();
  }

  #takeDeferred(): void {
    const call = this.#deferred;
    this.#deferred = null;
    if (call && this.value.get().kind === 'idle') this.#ring(call);
  }

  /** The person gave up before the hub had answered: out of the call, and out of the room made for it. */
  async #takeBack(callId: string): Promise<void> {
    const { room, signaling } = this.#options;
    await signaling.request('cancel', { callId });
    room.disownAtHub();
  }
}

function failureOf(code: RequestErrorCode): CallFailure {
  switch (code) {
    case 'peer-busy':
      return 'busy';
    case 'do-not-disturb':
    case 'room-full':
      return code;
    case 'peer-not-found':
      return 'gone';
    case 'offline':
    case 'timeout':
      return 'offline';
    default:
      return 'failed';
  }
}
