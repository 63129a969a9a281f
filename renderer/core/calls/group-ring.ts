import type { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Caller } from '../model.ts';
import type { Knocks } from '../room/knocks.ts';
import type { Room } from '../room/room.ts';
import { Value } from '../value.ts';
import { callOver } from './call-over.ts';
import type { CallEnd, CallProgress } from './call-state.ts';
import { failureOf } from './call-failure.ts';
import { ringRemoved, type RingRemovedDeps } from './ring-removed.ts';

export interface GroupRingDeps extends RingRemovedDeps {
  hub: Pick<HubLine, 'on' | 'request' | 'changes'>;
  room: Pick<Room, 'membership' | 'isInside' | 'changes'>;
  knocks: Pick<Knocks, 'letIn'>;
}

/**
 * Who rings: the person, or the app by itself for somebody who asked to join an open room (SPEC.md [ROOMS-5]). `answer`: the person takes a call of
 * whom they ring so (SPEC.md [SECOND-3]).
 */
export type RungBy = 'person' | 'app' | 'answer';

interface Wanted {
  readonly to: Caller;
  readonly by: RungBy;
}

/** Somebody who is being rung; `callId` is null until the hub has answered. */
interface Ring extends Wanted {
  callId: string | null;
}

type Outcome = Extract<CallEnd, { direction: 'outgoing' }>['outcome'];

/** Progress that came before the answer to its ring; a call has three at most. */
const MAX_EARLY = 24;
/** As many as a room has places for. */
const MAX_LOST = LIMITS.roomCapacity;

/**
 * Rings several people at once into the room that this client is in or joins. Each is a call of its own at the hub (SPEC.md [RING-1]), and none
 * of them decides where the person is: that is what `Calls` is for, which has one call at most.
 */
export class GroupRing {
  /** Who has not answered yet. */
  readonly value = new Value<readonly Caller[]>([]);
  readonly #deps: GroupRingDeps;
  readonly #scope: Scope;
  /** To be rung once the room is joined. */
  #waiting: readonly Wanted[] = [];
  #rings: readonly Ring[] = [];
  #early: readonly CallProgress[] = [];
  /** Given up when the hub was lost; at the hub they ring on, if it is back. */
  #lost: readonly Ring[] = [];

  constructor(deps: GroupRingDeps, scope: Scope) {
    this.#deps = deps;
    this.#scope = scope;
    const { hub, room } = deps;
    scope.add(room.changes.add(() => this.#onRoom()));
    scope.add(hub.on('call-state', (progress) => this.#onProgress(progress)));
    scope.add(hub.changes.add(({ kind }) => this.#onHub(kind === 'online')));
  }

  /**
   * Rings those who are not rung already. What comes of it is seen in `value` and the room, and in notices and the recent calls where
   * the person did it.
   */
  ring(people: readonly Caller[], by: RungBy = 'person'): void {
    const isRung = ({ peerId }: Caller) => this.value.get().some((one) => one.peerId === peerId);
    const isRemoved = ({ peerId }: Caller) => this.#deps.removals.keepsOut(peerId);
    for (const to of people.filter(isRemoved)) void ringRemoved(to, () => this.ring([to], by), this.#deps);
    const wanted = people.filter((one) => !isRung(one) && !isRemoved(one));
    this.#waiting = [...this.#waiting, ...wanted.map((to) => ({ to, by }))];
    this.#onRoom();
  }

  /** The person gives up ringing those who have not answered. */
  cancel(): void {
    for (const { callId } of this.#rings) if (callId !== null) this.#cancelAtHub(callId);
    this.#giveUp();
  }

  #onRoom(): void {
    const { room } = this.#deps;
    // The hub ends the calls of whoever leaves ([RING-5]).
    if (room.membership.kind !== 'stay') return this.#giveUp();
    const people = room.isInside ? this.#waiting : [];
    if (room.isInside) this.#waiting = [];
    for (const wanted of people) void this.#start(wanted);
    this.#publish();
  }

  /** Who was told of as not called rings no longer, once that can be said. */
  #onHub(online: boolean): void {
    if (online) return this.#lost.forEach(({ callId }) => callId !== null && this.#cancelAtHub(callId));
    this.#lost = [...this.#lost, ...this.#rings].slice(-MAX_LOST);
    this.#endAll('offline');
  }

  async #start({ to, by }: Wanted): Promise<void> {
    const { hub, room } = this.#deps;
    if (room.membership.kind !== 'stay') return;
    const { code, visit } = room.membership;
    const ring: Ring = { to, by, callId: null };
    this.#rings = [...this.#rings, ring];
    const answer = await hub.request('ring', { to: to.peerId, visit });
    if (this.#scope.ended) return;
    const isWanted = this.#rings.includes(ring);
    if (!answer.ok) return isWanted ? this.#end(ring, failureOf(answer.code)) : undefined;
    const { callId, roster } = answer.data;
    if (!isWanted) return this.#cancelAtHub(callId);
    if (roster.code !== code) {
      // Not the room that the person is in.
      this.#cancelAtHub(callId);
      return this.#end(ring, 'failed');
    }
    ring.callId = callId;
    const early = this.#early.filter((progress) => progress.callId === callId);
    for (const progress of early) this.#onProgress(progress);
  }

  #onProgress(progress: CallProgress): void {
    const ring = this.#rings.find(({ callId }) => callId === progress.callId);
    if (ring === undefined) {
      const lost = this.#lost.find(({ callId }) => callId === progress.callId);
      // They had accepted before it was taken back.
      if (lost && progress.state === 'accepted') this.#deps.knocks.letIn(lost.to.peerId);
      const isUnanswered = this.#rings.some(({ callId }) => callId === null);
      this.#early = isUnanswered ? [...this.#early, progress].slice(-MAX_EARLY) : [];
      return;
    }
    const { state } = progress;
    if (state === 'ringing') return;
    if (state === 'accepted') this.#deps.knocks.letIn(ring.to.peerId);
    this.#end(ring, state === 'accepted' ? 'answered' : state);
  }

  #endAll(outcome: Outcome): void {
    for (const ring of this.#rings) this.#end(ring, outcome);
  }

  #end(ring: Ring, outcome: Outcome): void {
    this.#rings = this.#rings.filter((one) => one !== ring);
    this.#publish();
    this.#tell(ring, outcome);
  }

  #tell({ to: person, by }: Wanted, outcome: Outcome): void {
    if (by === 'person') callOver({ direction: 'outgoing', person, outcome }, this.#deps);
    if (by !== 'answer') return;
    callOver({ direction: 'incoming', person, outcome: outcome === 'answered' ? 'answered' : 'missed' }, this.#deps);
  }

  #giveUp(): void {
    const answered = this.#waiting.filter(({ by }) => by === 'answer');
    this.#waiting = [];
    for (const one of answered) this.#tell(one, 'cancelled');
    this.#early = [];
    this.#lost = [];
    this.#endAll('cancelled');
    this.#publish();
  }

  #cancelAtHub(callId: string): void {
    void this.#deps.hub.request('cancel', { callId });
  }

  #publish(): void {
    const people = [...this.#waiting, ...this.#rings].map(({ to }) => to);
    const before = this.value.get();
    if (people.length > 0 || before.length > 0) this.value.set(people);
  }
}
