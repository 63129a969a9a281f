import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine, HubConnectionState } from '../hub/hub-line.ts';
import { Machine } from '../machine.ts';
import type { CallState, Caller } from '../model.ts';
import type { Platform } from '../ports.ts';
import { shortId } from '../random-id.ts';
import type { Knocks } from '../room/knocks.ts';
import { doorOf, newRoomKey } from '../room/room-key.ts';
import { Value } from '../value.ts';
import { CallMemory } from './call-memory.ts';
import { callOver, missedAtHub } from './call-over.ts';
import type { CallEffect, CallEvent, CallModel, IncomingCall, Wanted } from './call-state.ts';
import { moveByCall } from './move-by-call.ts';
import { OwnRequest } from './own-request.ts';
import { reduceCall } from './reduce-call.ts';
import { RingGate, type RingGateDeps } from './ring-gate.ts';
import { ringRemoved, type RingRemovedDeps } from './ring-removed.ts';
import { shownCall } from './shown-call.ts';

export interface CallsDeps extends RingGateDeps, RingRemovedDeps {
  hub: HubLine;
  platform: Pick<Platform, 'peerId' | 'signer' | 'storage'>;
  knocks: Pick<Knocks, 'letIn'>;
}

/** Ringing people and being rung. The decisions are in `reduceCall`; this carries them out. */
export class Calls {
  readonly value = new Value<CallState>({ kind: 'idle' });
  readonly #deps: CallsDeps;
  readonly #scope: Scope;
  readonly #memory: CallMemory;
  readonly #machine: Machine<CallModel, CallEvent, CallEffect>;
  readonly #gate: RingGate;
  readonly #request: OwnRequest;
  /** Ends the wait for the hub to send a call again. */
  #stopAwaiting: (() => void) | null = null;
  /** Ends the wait for the end of the ringing. */
  #stopLimiting: (() => void) | null = null;

  constructor(sources: CallsDeps, scope: Scope) {
    const { hub, room, platform } = sources;
    this.#deps = sources;
    this.#scope = scope;
    this.#gate = new RingGate(sources);
    this.#memory = new CallMemory(platform.storage.tab);
    this.#machine = new Machine({
      initial: { call: this.#memory.restore(), withdrawn: false, declined: null, hubId: null },
      reduce: reduceCall,
      run: (effect) => this.#run(effect),
    });
    const dispatch = (event: CallEvent) => this.#machine.dispatch(event);
    this.#request = new OwnRequest(sources, dispatch, scope);
    scope.add(hub.on('incoming-call', (call) => this.#onRung(call)));
    scope.add(hub.on('call-state', (progress) => dispatch({ kind: 'progress', progress })));
    scope.add(hub.on('roster', (roster) => dispatch({ kind: 'roster', roster })));
    scope.add(hub.on('missed-call', ({ from }) => missedAtHub(from, sources)));
    scope.add(room.changes.add(() => room.isInside && dispatch({ kind: 'in-room' })));
    scope.add(this.#machine.changes.add((model) => this.#onChange(model)));
  }

  /** Rings a person into the present room, or into a new one. Whoever goes by another's name is asked about first. */
  call(to: Caller): void {
    const { room, knownPeople, removals } = this.#deps;
    if (removals.keepsOut(to.peerId)) return void ringRemoved(to, () => this.call(to), this.#deps);
    const visit = room.membership.kind === 'stay' ? room.membership.visit : shortId();
    this.#machine.dispatch({ kind: 'call', to, visit, isDoubtful: !knownPeople.mayMeet(to) });
  }

  /** Asks somebody who is in a room for something; nothing while this person is in one, or about to be. */
  request(to: Caller, wants: Wanted): void {
    if (this.#deps.room.membership.kind === 'stay') return;
    const isDoubtful = !this.#deps.knownPeople.mayMeet(to);
    this.#machine.dispatch({ kind: 'request', to, wants, visit: shortId(), isDoubtful });
  }

  /** The person says that somebody is who they say: a call that asks about them goes on. */
  vouchedFor(peerId: string): void {
    this.#machine.dispatch({ kind: 'vouched-for', peerId });
  }

  /** The caller gives up. */
  cancel(): void {
    this.#machine.dispatch({ kind: 'cancel' });
  }

  /** Takes the call that rings. */
  accept(): void {
    this.#machine.dispatch({ kind: 'accept' });
  }

  /** Refuses the call that rings. */
  decline(): void {
    this.#machine.dispatch({ kind: 'decline' });
  }

  /** Refuses the call that rings if it is this one, and was not taken meanwhile. */
  declineCall(callId: string): void {
    const { call } = this.#machine.state;
    if (call.kind === 'incoming' && call.call.callId === callId && !call.accepted) this.decline();
  }

  /** Refuses the call that rings if it is this person's, and asks them nothing any more. */
  declineFrom(peerId: string): void {
    const { call } = this.#machine.state;
    if (call.kind === 'requesting' && call.to.peerId === peerId) this.cancel();
    if (call.kind === 'incoming' && call.call.from.peerId === peerId) this.decline();
  }

  /** The connection to the hub changed. */
  onHub(hub: HubConnectionState): void {
    this.#machine.dispatch({ kind: 'hub', hub });
  }

  #onRung(call: IncomingCall): void {
    const verdict = this.#isAskedFor(call) ? 'ring' : this.#gate.judge(call.from, this.#isKnown(call));
    if (verdict === 'ignore') this.#machine.dispatch({ kind: 'blocked', call });
    else if (verdict === 'refuse') this.#machine.dispatch({ kind: 'unwanted', call });
    else this.#machine.dispatch({ kind: 'incoming', call, visit: shortId(), isDoubtful: verdict === 'ask' });
  }

  /** Whoever calls was asked for it by this person (SPEC.md [ASK-3]). */
  #isAskedFor({ from }: IncomingCall): boolean {
    const { call } = this.#machine.state;
    return call.kind === 'requesting' && call.to.peerId === from.peerId;
  }

  /** The hub sends a call again that rings, or that was declined: it does not begin to ring now. */
  #isKnown({ callId }: IncomingCall): boolean {
    const { call, declined } = this.#machine.state;
    return callId === declined || ('call' in call && call.call.callId === callId);
  }

  #onChange({ call }: CallModel): void {
    this.#memory.write(call.kind === 'incoming' || call.kind === 'restored' ? call.call : null);
    if (call.kind !== 'incoming') this.#stopLimiting?.();
    this.value.set(shownCall(call));
  }

  #run(effect: CallEffect): void {
    const { hub } = this.#deps;
    switch (effect.kind) {
      case 'ring':
        return void this.#ring(effect.to, effect.visit);
      case 'ask-to-join':
      case 'call-in-room':
      case 'prove-asking':
      case 'stop-asking':
      case 'not-let-in':
        return this.#request.run(effect);
      case 'report-ringing':
        return void this.#reportRinging(effect.callId, effect.visit);
      case 'limit-ringing':
        return this.#limitRinging(effect.callId);
      case 'accept':
        return void this.#accept(effect.callId);
      case 'decline':
      case 'cancel':
        return void hub.request(effect.kind, { callId: effect.callId });
      case 'await-resend':
        return this.#awaitResend(effect.callId, effect.ms);
      case 'over':
        return callOver(effect.end, this.#deps);
      default:
        return moveByCall(effect, this.#deps);
    }
  }

  async #ring(to: string, visit: string): Promise<void> {
    const key = newRoomKey(this.#deps.platform.peerId);
    const answer = await this.#deps.hub.request('ring', { to, visit, door: await doorOf(key) });
    this.#hear({ kind: 'ring-answered', answer, key });
  }

  async #reportRinging(callId: string, visit: string): Promise<void> {
    this.#hear({ kind: 'reported', callId, answer: await this.#deps.hub.request('ringing', { callId, visit }) });
  }

  async #accept(callId: string): Promise<void> {
    this.#hear({ kind: 'accept-answered', callId, answer: await this.#deps.hub.request('accept', { callId }) });
  }

  /** Dispatches an answer, unless the engine was closed meanwhile. */
  #hear(event: CallEvent): void {
    if (!this.#scope.ended) this.#machine.dispatch(event);
  }

  #limitRinging(callId: string): void {
    this.#stopLimiting?.();
    const ms = LIMITS.ringMs + LIMITS.ringGraceMs;
    this.#stopLimiting = this.#scope.after(ms, () => this.#machine.dispatch({ kind: 'ring-ended', callId }));
  }

  #awaitResend(callId: string, ms: number): void {
    this.#stopAwaiting?.();
    this.#stopAwaiting = this.#scope.after(ms, () => this.#machine.dispatch({ kind: 'not-resent', callId }));
  }
}
