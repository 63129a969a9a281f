import { ON_HOLD_FEATURE, type RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Calls } from '../calls/calls.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Mesh } from '../link/mesh.ts';
import type { Topic } from '../link/topic.ts';
import type { LocalMedia } from '../media/local-media.ts';
import type { Caller, RoomOnHold, RoomState, SecondCall } from '../model.ts';
import type { Notices } from '../notices.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { RememberedRoom } from '../room/room-state.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { Value } from '../value.ts';
import { BackInRoom } from './back-in-room.ts';
import { canHold } from './can-hold.ts';
import { CompanyGone } from './company-gone.ts';

export interface OnHoldDeps {
  /** What is on hold. */
  value: Value<RoomOnHold | null>;
  room: Pick<Room, 'membership' | 'changes' | 'leave' | 'join'>;
  hub: Pick<HubLine, 'isOnline' | 'changes' | 'people' | 'state'>;
  calls: Pick<Calls, 'value' | 'cancel'>;
  topic: Topic<RoomFrame>;
  mesh: Pick<Mesh, 'peers'>;
  media: Pick<LocalMedia, 'state' | 'setMuted' | 'setCameraOff'>;
  notices: Pick<Notices, 'notify'>;
  view: ReadableStore<RoomState>;
  /** Whom this person rings. */
  ringing: ReadableStore<readonly Caller[]>;
  /** Who calls this person, who is in a room. */
  secondCalls: ReadableStore<readonly SecondCall[]>;
}

type JoinedRoom = Extract<RoomState, { kind: 'joined' }>;

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
/** How long whoever called this person in the room that they have left takes to ring them, ms (SPEC.md [SECOND-2]). */
const RUNG_MS = 3_000;

/**
 * The room that this person has left for another one and comes back to (SPEC.md [HOLD-1] to [HOLD-5]); one at most. It is in memory alone, so a page that is
 * loaded again returns to the room that it is in, and to no other.
 */
export class OnHold {
  readonly #deps: OnHoldDeps;
  readonly #timers: Timers<'alone' | 'rung'>;
  readonly #back: BackInRoom;
  readonly #companyGone: CompanyGone;
  #parked: Parked | null = null;

  constructor(deps: OnHoldDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    const { room, view, ringing, secondCalls, hub, calls } = deps;
    this.#back = new BackInRoom(deps, scope);
    this.#companyGone = new CompanyGone(hub, () => this.giveUp(), scope);
    scope.add(room.changes.add(() => this.#onRoom()));
    // Where it was on hold for a call that did not come about there was no other room to leave.
    scope.add(calls.value.store.subscribe(({ kind }) => kind === 'idle' && this.#onRoom()));
    scope.add(view.subscribe(() => this.#onCompany()));
    for (const store of [ringing, secondCalls]) scope.add(store.subscribe(() => this.#onCompany()));
    scope.add(hub.changes.add(() => this.#onCompany()));
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
    // Before the other one is joined: the person is back here where that fails, also at once.
    this.#park(before ?? left);
    enter();
  }

  /** Goes to the room on hold, and puts the present one on hold; nothing without a hub, which nobody gets into a room without. */
  switch(): void {
    const { hub, view } = this.#deps;
    const to = this.#parked;
    if (to === null || !hub.isOnline || view.getState().kind !== 'joined') return;
    this.#park(null);
    this.#park(this.#hold());
    this.#enter(to);
  }

  /** The person does not come back to the room on hold. */
  giveUp(): void {
    this.#park(null);
  }

  #onRoom(): void {
    const { kind } = this.#deps.room.membership;
    if (kind !== 'none' && kind !== 'left' && kind !== 'failed') return this.#timers.stop('rung');
    this.#back.end();
    const { calls, secondCalls } = this.#deps;
    // What comes of it decides: a room, or that there is none.
    if (calls.value.get().kind !== 'idle') return this.#timers.stop('rung');
    // Who calls is not left with nobody to ring, as by going on to the next room at once.
    if (secondCalls.getState().length > 0) this.#timers.start('rung', RUNG_MS, () => this.#onRoom());
    else this.#return();
  }

  #onCompany(): void {
    const room = this.#deps.view.getState();
    if (room.kind === 'joined') this.#followCompany(room);
    else this.#timers.stop('alone');
  }

  /**
   * The call is over when the others have gone, or are lost. Whoever is on hold here comes back, and whoever is rung may come; whoever calls waits for an
   * answer; and without a hub the person could not get into the other room.
   */
  #followCompany({ participants, company }: JoinedRoom): void {
    const { ringing, secondCalls, hub, room } = this.#deps;
    const isAlone = participants.every(({ self, link }) => self || link === 'lost');
    const isCalling = ringing.getState().length > 0 || secondCalls.getState().length > 0;
    const isOver = isAlone && !isCalling && hub.isOnline;
    if (this.#parked === null || !isOver) return this.#timers.stop('alone');
    this.#timers.ensure('alone', company.length > 0 ? ALONE_MS : NOBODY_YET_MS, () => room.leave());
  }

  #return(): void {
    const to = this.#parked;
    if (to === null) return;
    this.#park(null);
    this.#back.expect(to.room.code, to.shown.company);
    this.#enter(to);
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
    const { room, view, media, calls } = this.#deps;
    const seen = view.getState();
    const mayReturn = canHold({ onHold: null, call: calls.value.get(), room: seen });
    const { muted, cameraOff } = media.state.get();
    // Nobody is rung any more into a room that the person leaves.
    calls.cancel();
    room.leave();
    const { membership } = room;
    if (!mayReturn || membership.kind !== 'left' || seen.kind !== 'joined') return null;
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
    this.#companyGone.follow(parked?.shown.company ?? []);
    if (value.get() !== null || parked !== null) value.set(parked?.shown ?? null);
  }
}
