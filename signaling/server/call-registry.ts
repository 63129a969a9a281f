import type { ErrorCode, EventPayload, Result, Roster } from '../protocol/index.ts';
import { fail, ok } from '../protocol/index.ts';
import type { HubEvent } from './config.ts';
import { tellMissed } from './missed-call.ts';
import { isGuest, type Peers } from './peers.ts';
import type { RoomMember } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { RoomName } from './room-table.ts';

/** One call. `ringing` once the callee's client has reported that it rings. */
interface Call {
  readonly callId: string;
  readonly caller: string;
  readonly callee: string;
  readonly code: string;
  state: 'calling' | 'ringing';
  readonly timer: NodeJS.Timeout;
}

/** How a call ended, as the other side is told. */
type CallEnd = Exclude<EventPayload<'call-state'>['state'], 'ringing'>;

export interface CallRegistryDeps {
  peers: Peers;
  rooms: Rooms;
  /** How long a call rings before it ends as `no-answer`, ms. */
  ringMs: number;
  newCallId: () => string;
  newRoomCode: () => string;
  onActivityChange: (peerId: string) => void;
  log: (event: HubEvent) => void;
}

/** How somebody enters a room that a ring makes. */
export type RoomEntry = Pick<RoomName, 'door'> & { visit: string };

export type RingAnswer = { callId: string; state: 'calling' | 'accepted'; roster: Roster };

/** Ringing people into rooms; see SPEC.md [RING-1] to [RING-9]. A caller is in its call's room as long as the call lasts. */
export class CallRegistry {
  readonly #deps: CallRegistryDeps;
  readonly #byId = new Map<string, Call>();

  constructor(deps: CallRegistryDeps) {
    this.#deps = deps;
  }

  get size(): number {
    return this.#byId.size;
  }

  involves(peerId: string): boolean {
    return this.#find((call) => call.caller === peerId || call.callee === peerId) !== undefined;
  }

  /** The room of this code that somebody in it calls this peer into; null when nobody does. */
  roomOfCall(callee: string, code: string): RoomName | null {
    const call = this.#find((candidate) => candidate.callee === callee && candidate.code === code);
    return call ? this.#roomOf(call) : null;
  }

  /** Whether `caller` is ringing `callee` now. */
  isRinging(caller: string, callee: string): boolean {
    return this.#find((call) => call.caller === caller && call.callee === callee) !== undefined;
  }

  /**
   * Rings `callee` into the caller's room, made with that entry if necessary. Fails as SPEC.md [RING-2] and [RING-9] say.
   *
   * @param isAsked the callee asked to come there, and so wants to be rung (SPEC.md [ASK-3])
   */
  ring(caller: string, callee: string, { visit, door }: RoomEntry, isAsked = false): Result<RingAnswer> {
    const { peers, rooms } = this.#deps;
    if (caller === callee || !peers.get(callee)) return fail('peer-not-found', 'Nobody here has that id.');

    const crossing = this.#find((call) => call.caller === callee && call.callee === caller);
    if (crossing) return this.#admit(crossing, visit, 'accepted');
    const membership = rooms.membershipOf(caller);
    const own = membership?.member.state === 'there' ? membership : null;
    const again = this.#find((call) => call.caller === caller && call.callee === callee);
    if (!again) {
      const refused = this.#refusal(caller, callee, own, isAsked);
      if (refused) return refused;
      this.endIncoming(caller);
    }
    const roster = rooms.enter(
      own ?? { code: this.#deps.newRoomCode(), door },
      own?.member ?? { peerId: caller, visit, state: 'there' },
    );
    if (!roster.ok) return roster;
    const call = again ?? this.#start(caller, callee, roster.data.code);
    return ok({ callId: call.callId, state: 'calling', roster: roster.data });
  }

  /** The callee's client rings: puts the callee into the room as ringing, so that links can be prepared. */
  ringing(callee: string, callId: string, visit: string): Result<{ roster: Roster }> {
    const call = this.#incoming(callee, callId);
    if (!call) return callNotFound();
    const admitted = this.#admit(call, visit, 'ringing');
    if (!admitted.ok) return admitted;
    if (call.state === 'calling') {
      call.state = 'ringing';
      this.#tell(call.caller, call, 'ringing');
    }
    return ok({ roster: admitted.data.roster });
  }

  /** The callee accepts, and is present in the room. Fails as SPEC.md [RING-4], [RING-6] and [RING-9] say. */
  accept(callee: string, callId: string): Result<{ roster: Roster }> {
    const call = this.#incoming(callee, callId);
    if (!call) return callNotFound();
    const member = this.#calleeOf(call);
    if (!member) return fail('bad-request', 'Send `ringing` with a visit first.');
    const admitted = this.#admit(call, member.visit, 'accepted');
    return admitted.ok ? ok({ roster: admitted.data.roster }) : admitted;
  }

  /**
   * Ends the call as `declined`. Fails with `call-not-found` for anybody but the callee, and once the call has ended.
   */
  decline(callee: string, callId: string): Result<Record<never, never>> {
    const call = this.#incoming(callee, callId);
    if (!call) return callNotFound();
    this.#end(call, 'declined', [call.caller]);
    return ok({});
  }

  /**
   * Ends the call as `cancelled`. Fails with `call-not-found` for anybody but the caller, and once the call has ended.
   */
  cancel(caller: string, callId: string): Result<Record<never, never>> {
    const call = this.#byId.get(callId);
    if (call?.caller !== caller) return callNotFound();
    this.#end(call, 'cancelled', [call.callee]);
    return ok({});
  }

  /** Ends calls to a peer that joins or rings elsewhere, where nobody has declined them; a call into the room `except` goes on. */
  endIncoming(callee: string, except?: string): void {
    const others = this.#all((call) => call.callee === callee && call.code !== except);
    for (const call of others) this.#end(call, 'no-answer', [call.caller]);
  }

  /** A callee came into the call's room by its code, which accepts the call. */
  acceptByJoin(callee: string, code: string): void {
    const call = this.#find((candidate) => candidate.callee === callee && candidate.code === code);
    if (call) this.#end(call, 'accepted', [call.caller]);
  }

  /** A caller left its room. */
  cancelOutgoing(caller: string): void {
    for (const call of this.#all((candidate) => candidate.caller === caller))
      this.#end(call, 'cancelled', [call.callee]);
  }

  /** A peer has left the hub: ends its calls. */
  departed(peerId: string): void {
    for (const call of this.#all(({ caller, callee }) => caller === peerId || callee === peerId)) {
      this.#end(call, 'gone', [call.caller === peerId ? call.callee : call.caller]);
    }
  }

  /** Sends a peer that is back on a new socket the calls that still ring it. SPEC.md [RING-8]. */
  remind(callee: string): void {
    for (const call of this.#all((candidate) => candidate.callee === callee)) this.#invite(call);
  }

  /** Forgets all calls without an event. */
  clear(): void {
    for (const call of this.#byId.values()) clearTimeout(call.timer);
    this.#byId.clear();
  }

  #refusal(
    caller: string,
    callee: string,
    own: RoomName | null,
    isAsked: boolean,
  ): ReturnType<typeof fail<ErrorCode>> | null {
    const { peers, rooms } = this.#deps;
    if (own !== null && rooms.companionOf(caller, callee)) return fail('peer-busy', 'That person is in this room.');
    if (own !== null && rooms.isFull(own)) return fail('room-full', 'There is no place left in this room.');
    if (peers.get(callee)?.availability === 'do-not-disturb' && !isAsked) {
      tellMissed(peers, caller, callee);
      return fail('do-not-disturb', 'That person does not want to be disturbed.');
    }
    if (rooms.membershipOf(callee) || this.involves(callee)) {
      tellMissed(peers, caller, callee);
      return fail('peer-busy', 'That person is in a call.');
    }
    return null;
  }

  #start(caller: string, callee: string, code: string): Call {
    const callId = this.#deps.newCallId();
    const timer = setTimeout(() => this.#end(call, 'no-answer', [caller, callee]), this.#deps.ringMs);
    const call: Call = { callId, caller, callee, code, state: 'calling', timer };
    this.#byId.set(callId, call);
    this.#changed(call);
    this.#deps.log({ event: 'call-started', callId });
    this.#invite(call);
    return call;
  }

  /** Lets the callee into the room; a room that filled up meanwhile ends the call. */
  #admit(
    call: Call,
    visit: string,
    as: 'ringing' | 'accepted',
  ): Result<{ callId: string; state: 'accepted'; roster: Roster }> {
    const state = as === 'ringing' ? 'ringing' : 'there';
    const roster = this.#deps.rooms.enter(this.#roomOf(call), { peerId: call.callee, visit, state });
    if (!roster.ok) this.#end(call, 'gone', [call.caller]);
    else if (as === 'accepted') this.#end(call, 'accepted', [call.caller]);
    return roster.ok ? ok({ callId: call.callId, state: 'accepted', roster: roster.data }) : roster;
  }

  #end(call: Call, state: CallEnd, told: string[]): void {
    clearTimeout(call.timer);
    this.#byId.delete(call.callId);
    if (this.#calleeOf(call)?.state === 'ringing') this.#deps.rooms.exit(call.callee);
    for (const peerId of told) this.#tell(peerId, call, state);
    this.#changed(call);
    this.#deps.log({ event: 'call-ended', callId: call.callId, state });
  }

  #invite({ callId, caller, callee }: Call): void {
    const from = this.#deps.peers.get(caller);
    if (!from) return;
    const who = { from: { peerId: caller, name: from.name }, guest: isGuest(from) };
    this.#deps.peers.emit(callee, 'incoming-call', { callId, ...who });
  }

  #tell(peerId: string, call: Call, state: EventPayload<'call-state'>['state']): void {
    this.#deps.peers.emit(peerId, 'call-state', { callId: call.callId, state });
  }

  #changed(call: Call): void {
    this.#deps.onActivityChange(call.caller);
    this.#deps.onActivityChange(call.callee);
  }

  #incoming(callee: string, callId: string): Call | undefined {
    const call = this.#byId.get(callId);
    return call?.callee === callee ? call : undefined;
  }

  /** Where the caller is now: the room's door changes with its key. */
  #roomOf({ caller, code }: Call): RoomName {
    return this.#deps.rooms.membershipOf(caller) ?? { code, door: null };
  }

  /** The callee's entry in the room, once it rings. */
  #calleeOf({ callee, code }: Call): RoomMember | undefined {
    const membership = this.#deps.rooms.membershipOf(callee);
    return membership?.code === code ? membership.member : undefined;
  }

  #find(test: (call: Call) => boolean): Call | undefined {
    return this.#all(test)[0];
  }

  #all(test: (call: Call) => boolean): Call[] {
    return [...this.#byId.values()].filter(test);
  }
}

function callNotFound(): ReturnType<typeof fail<'call-not-found'>> {
  return fail('call-not-found', 'There is no such call any more.');
}
