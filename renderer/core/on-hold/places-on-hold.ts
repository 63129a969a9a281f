import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Mesh } from '../link/mesh.ts';
import type { Topic } from '../link/topic.ts';
import type { Caller } from '../model.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { Value } from '../value.ts';
import { noCallAfterMs } from './company-gone.ts';

export interface PlacesOnHoldDeps {
  /** Who is gone and comes back, the first first. */
  value: Value<readonly Caller[]>;
  topic: Topic<RoomFrame>;
  mesh: Pick<Mesh, 'onChange'>;
  hub: Pick<HubLine, 'people' | 'state'>;
  room: Pick<Room, 'isInside' | 'changes'>;
  blockedPeople: Pick<BlockedPeople, 'value'>;
  /** The others in the room. */
  others: () => readonly Caller[];
}

interface Promised {
  readonly person: Caller;
  /** They have left; before, they have only said that they will. */
  readonly isGone: boolean;
}

/** For whom this client keeps a place, because they said that they come back (SPEC.md [HOLD-1] to [HOLD-3]). */
export class PlacesOnHold {
  readonly #deps: PlacesOnHoldDeps;
  /** By peer id. */
  readonly #promised = new Map<string, Promised>();
  readonly #ends: Timers<string>;
  readonly #idle: Timers<string>;

  constructor(deps: PlacesOnHoldDeps, scope: Scope) {
    this.#deps = deps;
    this.#ends = new Timers(scope);
    this.#idle = new Timers(scope);
    const { topic, mesh, hub, room, blockedPeople } = deps;
    scope.add(topic.on(({ from, frame }) => frame.kind === 'on-hold' && this.#promise(from)));
    scope.add(mesh.onChange.add(() => this.#refresh()));
    scope.add(hub.people.store.subscribe(() => this.#followPeople()));
    scope.add(room.changes.add(() => room.isInside || this.#clear()));
    scope.add(blockedPeople.value.store.subscribe((blocked) => blocked.forEach(({ peerId }) => this.end(peerId))));
  }

  /** The person does not wait for them any more. */
  end(peerId: string): void {
    this.#ends.stop(peerId);
    this.#idle.stop(peerId);
    if (this.#promised.delete(peerId)) this.#publish();
  }

  /** One promise at a time, and a new one only after they came back: saying it often keeps no place longer. */
  #promise(peerId: string): void {
    const who = this.#deps.others().find((one) => one.peerId === peerId);
    if (who === undefined || this.#promised.has(peerId) || this.#promised.size >= LIMITS.roomCapacity) return;
    this.#promised.set(peerId, { person: { peerId, name: who.name }, isGone: false });
    this.#ends.start(peerId, LIMITS.onHoldMs, () => this.end(peerId));
  }

  #refresh(): void {
    if (this.#promised.size === 0) return;
    const here = new Set(this.#deps.others().map(({ peerId }) => peerId));
    for (const [peerId, promised] of this.#promised) {
      if (promised.isGone && here.has(peerId)) this.end(peerId);
      else if (!here.has(peerId)) this.#promised.set(peerId, { ...promised, isGone: true });
    }
    this.#publish();
    this.#followPeople();
  }

  /** Whoever is in no call any more, and has not come back, has left. */
  #followPeople(): void {
    const { hub, value } = this.#deps;
    for (const { peerId } of value.get()) {
      const ms = noCallAfterMs(hub, peerId);
      if (ms === null) this.#idle.stop(peerId);
      else this.#idle.ensure(peerId, ms, () => this.end(peerId));
    }
  }

  #clear(): void {
    for (const peerId of this.#promised.keys()) this.end(peerId);
  }

  #publish(): void {
    const gone = [...this.#promised.values()].filter(({ isGone }) => isGone).map(({ person }) => person);
    const { value } = this.#deps;
    const before = value.get();
    const isSame = gone.length === before.length && gone.every((one, index) => one === before[index]);
    if (!isSame) value.set(gone);
  }
}
