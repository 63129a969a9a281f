import { newerCharter } from '../../signaling/protocol/index.ts';
import type { Charter, RequestErrorCode, Roster } from '../../signaling/protocol/index.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import { changedCharter, type CharterChange } from './changed-charter.ts';
import type { Mesh } from './link/mesh.ts';
import type { KeyValueStorage } from './ports.ts';
import { shortId } from './random-id.ts';
import type { CharterExchange } from './room/charter-exchange.ts';
import { RoomMemory, type RememberedRoom } from './room-memory.ts';
import type { Value } from './value.ts';

export type StayPhase =
  /** Being rung: the links are prepared. */
  'ringing' | 'joining' | 'joined';

/** One stay in a room. It outlives the hub: with the same visit the links go on (SPEC.md [JOIN-4]). */
export interface Stay {
  code: string;
  visit: string;
  phase: StayPhase;
  /** `call`: made for a call that nobody has taken yet. */
  origin: 'join' | 'call';
}

export type Membership =
  { kind: 'none' } | { kind: 'failed'; code: string; error: RequestErrorCode } | ({ kind: 'stay' } & Stay);

export interface RoomOptions {
  signaling: Signaling;
  mesh: Mesh;
  charters: Pick<CharterExchange, 'broadcast'>;
  tabStorage: KeyValueStorage;
  /** The room's settings, the newest that one has heard of from whomever (SPEC.md [CHARTER-1]); null while nobody has made any. */
  charter: Value<Charter | null>;
  onChange: () => void;
}

const RETRY_MS = 2_000;
/** How long a join waits for a hub: another has taken over a crashed one by then (SPEC.md [JOIN-6]), ms. */
const HUB_PATIENCE_MS = 15_000;

/** Which room one is in, kept true at whichever hub there is. */
export class Room {
  readonly #options: RoomOptions;
  #membership: Membership = { kind: 'none' };
  /**
   * The hub may think one is in a room that one is not in: left while there was no hub to tell, or before this page
   * was loaded (SPEC.md [JOIN-4]).
   */
  #leaveOwed = true;
  #roster: { hubId: string; roster: Roster } | null = null;
  /** Runs while a join waits for a hub. */
  #patience: ReturnType<typeof setTimeout> | null = null;
  /** The room that this tab was in before it was loaded again, until one has gone back to it. */
  #remembered: RememberedRoom | null;
  readonly #memory: RoomMemory;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#memory = new RoomMemory(options.tabStorage);
    this.#remembered = this.#memory.read();
    options.signaling.on('roster', (roster) => this.#onRoster(roster));
    options.signaling.on('signal', ({ from, signal }) => options.mesh.receive(from, signal, 'hub'));
  }

  get membership(): Membership {
    return this.#membership;
  }

  /** The room's settings; null while nobody has made any. */
  get charter(): Charter | null {
    return this.#options.charter.get();
  }

  /**
   * Changes the room's settings for everybody in it, with or without a hub. False when one is in no room, or the others
   * would refuse it.
   *
   * @param by one's own peer id
   */
  changeCharter(by: string, change: CharterChange): boolean {
    if (this.#membership.kind !== 'stay') return false;
    const changed = changedCharter(this.charter, by, change);
    if (changed) this.receiveCharter(changed);
    return changed !== null;
  }

  /** A peer says what the room's settings are; what is newer than one's own is passed on. */
  receiveCharter(charter: Charter): void {
    if (this.#membership.kind !== 'stay' || !this.#adopt(charter)) return;
    this.#tellHub(charter);
    this.#options.onChange();
  }

  /** Goes into a room, unless one is in one. What comes of it is seen in `membership`. */
  join(code: string): void {
    if (this.#membership.kind === 'stay') return;
    this.#set({ kind: 'stay', code, visit: shortId(), phase: 'joining', origin: 'join' });
    void this.#requestJoin();
  }

  /** One is being rung: makes the links ready. */
  prepare(visit: string, roster: Roster): void {
    this.#settle({ code: roster.code, visit, phase: 'ringing', origin: 'call' }, roster);
  }

  /** A call put one into a room. */
  enter(visit: string, roster: Roster): void {
    const origin =
      this.#membership.kind === 'stay' && this.#membership.phase === 'joined' ? this.#membership.origin : 'call';
    this.#settle({ code: roster.code, visit, phase: 'joined', origin }, roster);
  }

  /** Says goodbye to everybody, and to the hub or, without one, to the next. */
  leave(): void {
    if (this.#membership.kind !== 'stay') return;
    this.#leaveHub();
    this.#drop();
  }

  /** Ends being rung, whatever the hub made of our answers; a room that one is in is not touched. */
  stopRinging(): void {
    if (this.#membership.kind === 'stay' && this.#membership.phase === 'ringing') this.leave();
  }

  /** After a request whose outcome nobody knows: whatever the hub thinks, one is in no room. */
  disownAtHub(): void {
    if (this.#membership.kind !== 'stay') this.#leaveHub();
  }

  /** Leaves a room that was made for a call which nobody took. */
  leaveUnansweredCall(): void {
    const stay = this.#membership;
    if (stay.kind !== 'stay' || stay.origin !== 'call') return;
    const alone = this.#options.mesh.peers.every(({ member }) => member.state === 'ringing');
    if (alone) this.leave();
  }

  #drop(): void {
    this.#options.mesh.leave();
    this.#roster = null;
    this.#options.charter.set(null);
    this.#set({ kind: 'none' });
  }

  /** Forgets a failed join. */
  dismissFailure(): void {
    if (this.#membership.kind === 'failed') this.#set({ kind: 'none' });
  }

  /** Greeted by a hub, the old one or another: tells it where one is. */
  onOnline(): void {
    this.#options.mesh.setHubOnline(true);
    if (this.#leaveOwed) this.#leaveHub();
    // A call that still rings is told to us again, with a new visit.
    this.stopRinging();
    this.#comeBack();
    void this.#requestJoin();
  }

  onOffline(): void {
    this.#options.mesh.setHubOnline(false);
    if (this.#membership.kind === 'stay' && this.#membership.phase === 'joining') this.#waitForHub();
  }

  /** The next greeting asks again. */
  #waitForHub(): void {
    const { signaling } = this.#options;
    if (signaling.state.kind === 'refused' || signaling.state.kind === 'moved') return this.#fail('offline');
    this.#patience ??= setTimeout(() => {
      this.#patience = null;
      if (signaling.state.kind !== 'online') this.#fail('offline');
    }, HUB_PATIENCE_MS);
  }

  #comeBack(): void {
    const room = this.#remembered;
    this.#remembered = null;
    if (room === null || this.#membership.kind === 'stay') return;
    this.#options.charter.set(room.charter);
    this.#set({ kind: 'stay', code: room.code, visit: shortId(), phase: 'joining', origin: 'join' });
  }

  #leaveHub(): void {
    this.#leaveOwed = this.#options.signaling.state.kind !== 'online';
    if (!this.#leaveOwed) void this.#options.signaling.request('leave', {});
  }

  async #requestJoin(): Promise<void> {
    const stay = this.#membership;
    const { signaling } = this.#options;
    if (stay.kind !== 'stay' || signaling.state.kind === 'idle' || signaling.state.kind === 'connecting') return;
    const { code, visit } = stay;
    const input = { code, visit, ...(this.charter && { charter: this.charter }) };
    let result = await signaling.request('join', input);
    if (!result.ok && result.code === 'already-in-room') {
      // A stay before this page was loaded, which the hub still holds open.
      await signaling.request('leave', {});
      result = await signaling.request('join', input);
    }
    const current = this.#membership;
    if (current.kind !== 'stay' || current.visit !== visit) return;
    if (result.ok) this.#settle({ ...current, phase: 'joined' }, result.data.roster);
    else this.#joinRefused(current, result.code);
  }

  #joinRefused({ phase, visit }: Stay, code: RequestErrorCode): void {
    const alone = this.#options.mesh.peers.length === 0;
    if (phase !== 'joined') return code === 'offline' ? this.#waitForHub() : this.#fail(code);
    // What runs between the people in a room is not ended by a hub's answer; offline waits for the next greeting.
    if (alone && (code === 'room-locked' || code === 'room-full')) this.#fail(code);
    else if (code !== 'offline') setTimeout(() => this.#retryJoin(visit), RETRY_MS);
  }

  #retryJoin(visit: string): void {
    if (this.#membership.kind === 'stay' && this.#membership.visit === visit) void this.#requestJoin();
  }

  #fail(error: RequestErrorCode): void {
    if (this.#membership.kind !== 'stay') return;
    const { code } = this.#membership;
    // A join without an answer may have been carried out all the same.
    this.leave();
    this.#set({ kind: 'failed', code, error });
  }

  /** Those who are there already are known before the change is told, so that nobody is announced as just arrived. */
  #settle(stay: Stay, roster: Roster): void {
    this.#membership = { ...stay, kind: 'stay' };
    this.#leaveOwed = false;
    this.#onRoster(this.#newer(roster));
    this.#set(this.#membership);
  }

  #onRoster(roster: Roster): void {
    const stay = this.#membership;
    const hub = this.#options.signaling.state;
    if (stay.kind !== 'stay' || roster.code !== stay.code || hub.kind !== 'online' || roster !== this.#newer(roster))
      return;
    this.#roster = { hubId: hub.hubId, roster };
    // Came before the answer to our join; the answer will look at it again.
    if (stay.phase === 'joining') return;
    this.#adopt(roster.charter);
    if (this.charter && newerCharter(roster.charter, this.charter) !== roster.charter) this.#tellHub(this.charter);
    const othersPresent = roster.members.some(({ peerId, state }) => peerId !== hub.peerId && state === 'present');
    if (stay.phase === 'joined' && othersPresent) this.#membership = { ...stay, origin: 'join' };
    if (roster.members.some(({ peerId }) => peerId === hub.peerId)) {
      const self = { peerId: hub.peerId, visit: stay.visit };
      this.#options.mesh.reconcile({ self, members: roster.members, hubId: hub.hubId });
    } else if (stay.phase === 'joined') {
      // The hub gave up on us while we were away.
      void this.#requestJoin();
    }
  }

  /** Answers and events may overtake each other on their way through processes; the revision tells which is newer. */
  #newer(roster: Roster): Roster {
    const hub = this.#options.signaling.state;
    const known = this.#roster;
    const sameHub =
      known !== null && hub.kind === 'online' && known.hubId === hub.hubId && known.roster.code === roster.code;
    return sameHub && known.roster.revision > roster.revision ? known.roster : roster;
  }

  /** False when it is not newer than what one has. Others may be at another hub, or at none: they hear it from us. */
  #adopt(charter: Charter | null): boolean {
    if (charter === null || newerCharter(this.charter, charter) === this.charter) return false;
    this.#options.charter.set(charter);
    this.#remember();
    this.#options.charters.broadcast(charter);
    return true;
  }

  /** For a hub that may not have it: the newest counts there too, and a hub to come hears of it with the join. */
  #tellHub(charter: Charter): void {
    const stay = this.#membership;
    const joined = stay.kind === 'stay' && stay.phase === 'joined';
    if (joined && this.#options.signaling.state.kind === 'online') {
      void this.#options.signaling.request('charter', { charter });
    }
  }

  #set(membership: Membership): void {
    this.#membership = membership;
    if (membership.kind !== 'stay' || membership.phase !== 'joining') this.#endPatience();
    this.#remember();
    this.#options.onChange();
  }

  #endPatience(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }

  #remember(): void {
    const stay = this.#membership;
    const joined = stay.kind === 'stay' && stay.phase === 'joined';
    this.#memory.write(joined ? { code: stay.code, charter: this.charter } : null);
  }
}
