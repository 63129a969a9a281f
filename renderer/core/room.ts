import type { RequestErrorCode, Roster } from '../../signaling/protocol/index.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import type { Mesh } from './link/mesh.ts';
import type { KeyValueStorage } from './ports.ts';
import { shortId } from './random-id.ts';

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
  tabStorage: KeyValueStorage;
  onChange: () => void;
}

/** The room of this tab, so that a reload comes back to it. */
const TAB_KEY = 'earshot.room';
const RETRY_MS = 2_000;

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
  /** The room that this tab was in before it was loaded again, until one has gone back to it. */
  #remembered: string | null;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#remembered = options.tabStorage.get(TAB_KEY);
    options.signaling.on('roster', (roster) => this.#onRoster(roster));
    options.signaling.on('signal', ({ from, signal }) => options.mesh.receive(from, signal));
  }

  get membership(): Membership {
    return this.#membership;
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
    if (this.#membership.kind === 'stay' && this.#membership.phase === 'joining') this.#fail('offline');
  }

  #comeBack(): void {
    const code = this.#remembered;
    this.#remembered = null;
    if (code === null || this.#membership.kind === 'stay') return;
    this.#set({ kind: 'stay', code, visit: shortId(), phase: 'joining', origin: 'join' });
  }

  #leaveHub(): void {
    this.#leaveOwed = this.#options.signaling.state.kind !== 'online';
    if (!this.#leaveOwed) void this.#options.signaling.request('leave', {});
  }

  async #requestJoin(): Promise<void> {
    const stay = this.#membership;
    const { signaling } = this.#options;
    // Still on the way to the hub: its greeting asks again.
    if (stay.kind !== 'stay' || signaling.state.kind === 'idle' || signaling.state.kind === 'connecting') return;
    const { code, visit } = stay;
    let result = await signaling.request('join', { code, visit });
    if (!result.ok && result.code === 'already-in-room') {
      // A stay before this page was loaded, which the hub still holds open.
      await signaling.request('leave', {});
      result = await signaling.request('join', { code, visit });
    }
    const current = this.#membership;
    if (current.kind !== 'stay' || current.visit !== visit) return;
    if (result.ok) return this.#settle({ ...current, phase: 'joined' }, result.data.roster);
    if (current.phase !== 'joined') return this.#fail(result.code);
    // What runs between the people in a room is not ended by a hub's answer; offline waits for the next greeting.
    if (result.code !== 'offline') setTimeout(() => this.#retryJoin(visit), RETRY_MS);
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

  #set(membership: Membership): void {
    this.#membership = membership;
    const joined = membership.kind === 'stay' && membership.phase === 'joined';
    this.#options.tabStorage.set(TAB_KEY, joined ? membership.code : null);
    this.#options.onChange();
  }
}
