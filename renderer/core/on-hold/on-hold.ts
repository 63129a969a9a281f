import { ON_HOLD_FEATURE, type RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Mesh } from '../link/mesh.ts';
import type { Topic } from '../link/topic.ts';
import type { LocalMedia } from '../media/local-media.ts';
import type { Caller, RoomOnHold, RoomState } from '../model.ts';
import type { Notices } from '../notices.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { RememberedRoom } from '../room/room-state.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { Value } from '../value.ts';

export interface OnHoldDeps {
  /** What is on hold. */
  value: Value<RoomOnHold | null>;
  room: Pick<Room, 'membership' | 'changes' | 'leave' | 'join'>;
  topic: Topic<RoomFrame>;
  mesh: Pick<Mesh, 'peers'>;
  media: Pick<LocalMedia, 'state' | 'setMuted' | 'setCameraOff'>;
  notices: Pick<Notices, 'notify'>;
  view: ReadableStore<RoomState>;
  /** Whom this person rings. */
  ringing: ReadableStore<readonly Caller[]>;
}

interface Parked {
  readonly room: RememberedRoom;
  readonly shown: RoomOnHold;
  readonly muted: boolean;
  readonly cameraOff: boolean;
}

/** How long a person is alone in a call before they are back in the one on hold, ms: a roster may be behind a link. */
const ALONE_MS = 1_000;
/** And where nobody has been there yet: links to who is there take their time, ms. */
const NOBODY_YET_MS = 10_000;

/**
 * The room that this person has left for another one and comes back to (SPEC.md [HOLD-1] to [HOLD-5]); one at most. It is in memory alone, so a page that is
 * loaded again returns to the room that it is in, and to no other.
 */
export class OnHold {
  readonly #deps: OnHoldDeps;
  readonly #timers: Timers<'alone'>;
  #parked: Parked | null = null;

  constructor(deps: OnHoldDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    const { room, view, ringing } = deps;
    scope.add(room.changes.add(() => this.#onRoom()));
    scope.add(view.subscribe(() => this.#onCompany()));
    scope.add(ringing.subscribe(() => this.#onCompany()));
  }

  /**
   * Leaves the room for another one: for good where one is on hold already, else that is on hold.
   *
   * @param enter joins the other one
   */
  leaveFor(enter: () => void): void {
    const before = this.#parked;
    this.#park(null);
    const left = before === null ? this.#hold() : this.#leave();
    enter();
    this.#park(before ?? left);
  }

  /** Goes to the room on hold, and puts the present one on hold. */
  switch(): void {
    const to = this.#parked;
    if (to === null || this.#deps.view.getState().kind !== 'joined') return;
    this.#park(null);
    const left = this.#hold();
    this.#enter(to);
    this.#park(left);
  }

  /** The person does not come back to the room on hold. */
  giveUp(): void {
    this.#park(null);
  }

  #onRoom(): void {
    const { kind } = this.#deps.room.membership;
    if (kind === 'none' || kind === 'left' || kind === 'failed') this.#return();
  }

  /** The call is over when the others have gone. Whoever is on hold here comes back, and whoever is rung may come. */
  #onCompany(): void {
    const { view, ringing } = this.#deps;
    const room = view.getState();
    if (room.kind !== 'joined') return this.#timers.stop('alone');
    const isAlone = room.participants.length === 1 && ringing.getState().length === 0;
    if (this.#parked === null || !isAlone) return this.#timers.stop('alone');
    this.#timers.ensure('alone', room.company.length > 0 ? ALONE_MS : NOBODY_YET_MS, () => this.#deps.room.leave());
  }

  #return(): void {
    const to = this.#parked;
    if (to === null) return;
    this.#park(null);
    this.#enter(to);
    this.#deps.notices.notify({ kind: 'back-in-room', ...to.shown });
  }

  /** The others are told before the links are closed. */
  #hold(): Parked | null {
    const { topic, mesh } = this.#deps;
    for (const { member, link } of mesh.peers)
      if (link.messaging.hello?.features.includes(ON_HOLD_FEATURE)) topic.send(member.peerId, { kind: 'on-hold' });
    return this.#leave();
  }

  /** @returns what to come back with; null where there is nothing to come back to */
  #leave(): Parked | null {
    const { room, view, media } = this.#deps;
    const seen = view.getState();
    const { muted, cameraOff } = media.state.get();
    room.leave();
    const { membership } = room;
    if (membership.kind !== 'left' || seen.kind !== 'joined') return null;
    const { title, company } = seen;
    return { room: membership.room, shown: { title, company }, muted, cameraOff };
  }

  /** What the person has shut meanwhile stays shut. */
  #enter({ room, muted, cameraOff }: Parked): void {
    const { media } = this.#deps;
    const now = media.state.get();
    if (muted && !now.muted) media.setMuted(true);
    if (cameraOff && !now.cameraOff) media.setCameraOff(true);
    this.#deps.room.join(room);
  }

  #park(parked: Parked | null): void {
    const { value } = this.#deps;
    this.#parked = parked;
    if (value.get() !== null || parked !== null) value.set(parked?.shown ?? null);
  }
}
