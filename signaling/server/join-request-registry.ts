import type { EventPayload, Result } from '../protocol/index.ts';
import { ASK_TO_JOIN, fail, JOIN_PROOF, LIMITS, ok, SECOND_CALL } from '../protocol/index.ts';
import { tellMissed } from './missed-call.ts';
import { isGuest, type Peers } from './peers.ts';
import type { Rooms } from './rooms.ts';

/** What is asked: to come to where somebody is, or that they come out of there for a call. */
export type Wanted = 'join' | 'call';

const FEATURE: Readonly<Record<Wanted, string>> = { join: ASK_TO_JOIN, call: SECOND_CALL };

/** What one peer asks; of each there is one at a time. */
interface JoinRequest {
  /** Peer id of who is asked. */
  readonly to: string;
  readonly wants: Wanted;
  /** A call that is taken: who was asked is on the way out of their room. */
  readonly taken: boolean;
  readonly timer: NodeJS.Timeout;
}

export interface JoinRequestRegistryDeps {
  peers: Peers;
  rooms: Pick<Rooms, 'membershipOf' | 'isFull'>;
  /** How long somebody has to answer, ms. */
  answerMs: number;
}

/** Who asks somebody in a room to let them come there, or calls them there. A yes is a ring by who was asked. SPEC.md [ASK-1] to [ASK-5], [SECOND-1] to [SECOND-3]. */
export class JoinRequestRegistry {
  readonly #deps: JoinRequestRegistryDeps;
  /** By the peer id of who asks. */
  readonly #open = new Map<string, JoinRequest>();

  constructor(deps: JoinRequestRegistryDeps) {
    this.#deps = deps;
  }

  /** Whether `asker` waits for an answer of `asked`. */
  isOpen(asker: string, asked: string): boolean {
    return this.#open.get(asker)?.to === asked;
  }

  /** Asks; what the same peer asked before ends. Fails as SPEC.md [ASK-2] and [SECOND-1] say. */
  ask(asker: string, to: string, wants: Wanted): Result<Record<never, never>> {
    const { peers, rooms } = this.#deps;
    const person = peers.get(to);
    if (asker === to || !person) return fail('peer-not-found', 'Nobody here has that id.');
    if (rooms.membershipOf(asker)) return fail('already-in-room', 'Leave the room first.');
    if (person.availability === 'do-not-disturb') {
      if (wants === 'call') tellMissed(peers, asker, to);
      return fail('do-not-disturb', 'That person does not want to be disturbed.');
    }
    const room = rooms.membershipOf(to);
    if (!room) return fail('not-in-room', 'That person is in no room.');
    if (room.member.state !== 'there' || !person.features.includes(FEATURE[wants])) {
      if (wants === 'call') tellMissed(peers, asker, to);
      return fail('peer-busy', 'That person cannot be asked now.');
    }
    if (wants === 'join' && rooms.isFull(room)) return fail('room-full', 'There is no place left in that room.');
    if (!this.isOpen(asker, to) || this.#open.get(asker)?.wants !== wants) this.withdraw(asker);
    this.#await(asker, { to, wants, taken: false }, this.#deps.answerMs);
    this.#tell(asker, to);
    return ok({});
  }

  /** Who was called takes the call: it outlasts their stay in the room, for as long as a client needs to ring from another one. */
  take(asked: string, asker: string): Result<Record<never, never>> {
    const request = this.#open.get(asker);
    if (request?.to !== asked || request.wants !== 'call')
      return fail('call-not-found', 'There is no such call any more.');
    // Saying it again keeps the caller waiting no longer.
    if (request.taken) return ok({});
    this.#await(asker, { to: asked, wants: 'call', taken: true }, LIMITS.takenCallMs);
    return ok({});
  }

  /** Who was asked wants proof of who asks. The hub looks at neither that nor the answer. */
  challenge(asked: string, asker: string, challenge: string): Result<Record<never, never>> {
    const { peers } = this.#deps;
    if (!this.isOpen(asker, asked)) return fail('peer-not-found', 'That person does not ask any more.');
    if (!peers.get(asker)?.features.includes(JOIN_PROOF)) return fail('peer-busy', 'That client proves nothing.');
    peers.emit(asker, 'join-challenge', { by: asked, challenge });
    return ok({});
  }

  /** Who asked answers that. */
  prove(asker: string, asked: string, proof: Omit<EventPayload<'join-proof'>, 'from'>): Result<Record<never, never>> {
    if (!this.isOpen(asker, asked)) return fail('peer-not-found', 'That person is not asked any more.');
    this.#deps.peers.emit(asked, 'join-proof', { from: asker, ...proof });
    return ok({});
  }

  /** Who asked gives up, is on a new connection, in a room or gone. */
  withdraw(asker: string): void {
    const request = this.#end(asker);
    if (request) this.#deps.peers.emit(request.to, 'join-request-ended', { peerId: asker });
  }

  /** The person who was asked says no. Nothing for anybody else. */
  decline(asked: string, asker: string): void {
    if (this.isOpen(asker, asked)) this.#refuse(asker, 'declined');
  }

  /** The person who was asked says yes: rings `asker`. */
  granted(asker: string): void {
    this.#end(asker);
  }

  /** A peer came to a room, or left one. */
  moved(peerId: string): void {
    const state = this.#deps.rooms.membershipOf(peerId)?.member.state;
    // Whoever is let in is rung, which is no end of it.
    if (state !== undefined && state !== 'ringing') this.withdraw(peerId);
    if (state !== 'there') this.#leave(peerId, (request) => !request.taken);
  }

  /** A peer has left the hub. */
  departed(peerId: string): void {
    this.withdraw(peerId);
    this.#leave(peerId, () => true);
  }

  /** Tells a peer that is back on a new socket who asks it. */
  remind(asked: string): void {
    for (const asker of this.#askersOf(asked)) this.#tell(asker, asked);
  }

  /** Forgets everything without an event. */
  clear(): void {
    for (const { timer } of this.#open.values()) clearTimeout(timer);
    this.#open.clear();
  }

  #leave(asked: string, isOver: (request: JoinRequest) => boolean): void {
    for (const [asker, request] of this.#open) if (request.to === asked && isOver(request)) this.#refuse(asker, 'gone');
  }

  #await(asker: string, request: Omit<JoinRequest, 'timer'>, ms: number): void {
    clearTimeout(this.#open.get(asker)?.timer);
    const timer = setTimeout(() => this.#refuse(asker, 'no-answer'), ms);
    this.#open.set(asker, { ...request, timer });
  }

  #askersOf(asked: string): string[] {
    return [...this.#open].flatMap(([asker, { to }]) => (to === asked ? [asker] : []));
  }

  /** The end that who asked did not choose: both sides hear of it. */
  #refuse(asker: string, reason: EventPayload<'join-refused'>['reason']): void {
    const request = this.#end(asker);
    if (!request) return;
    const { peers } = this.#deps;
    peers.emit(asker, 'join-refused', { by: request.to, reason });
    peers.emit(request.to, 'join-request-ended', { peerId: asker });
  }

  #end(asker: string): JoinRequest | undefined {
    const request = this.#open.get(asker);
    clearTimeout(request?.timer);
    this.#open.delete(asker);
    return request;
  }

  #tell(asker: string, to: string): void {
    const { peers } = this.#deps;
    const peer = peers.get(asker);
    const request = this.#open.get(asker);
    if (!peer || !request || request.taken) return;
    const event = request.wants === 'call' ? 'second-call' : 'join-request';
    peers.emit(to, event, { from: { peerId: asker, name: peer.name }, guest: isGuest(peer) });
  }
}
