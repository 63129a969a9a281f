import type { Scope } from '../../signaling/basics/scope.ts';
import { Company } from './company.ts';
import { inOrder } from './gestures/hand-order.ts';
import type { Mesh } from './link/mesh.ts';
import type { Caller, RoomState } from './model.ts';
import { participantOnHold } from './on-hold/participant-on-hold.ts';
import type { OwnState } from './own-state.ts';
import { remoteParticipant } from './participants.ts';
import type { Invite } from './ports.ts';
import { listingOf, lockOf, roomLink, titleOf } from '../../signaling/protocol/index.ts';
import type { Knocks } from './room/knocks.ts';
import { unlockedKey } from './room/room-access.ts';
import type { Room } from './room/room.ts';
import type { KnownPeople } from './trust/known-people.ts';
import type { Stay } from './room/room-state.ts';
import { Timers } from './timers.ts';
import { Value } from './value.ts';
import type { Verifications } from './verify/verifications.ts';

/** Publishing is drawing, and nobody sees more than a frame of 60 Hz, ms. */
const FRAME_MS = 16;

export interface RoomViewDeps {
  room: Room;
  mesh: Mesh;
  knocks: Knocks;
  /** Whose places are kept. */
  holding: { readonly places: Value<readonly Caller[]> };
  own: OwnState;
  knownPeople: KnownPeople;
  verifications: Verifications;
  /** Origin for invitation links; null where others could not open them. */
  inviteOrigin: Invite['origin'];
}

/** The room as the UI shows it: combines membership, links and this client's own state. */
export class RoomView {
  readonly value = new Value<RoomState>({ kind: 'none' });
  readonly #timers: Timers<'frame'>;
  readonly #deps: RoomViewDeps;
  readonly #company = new Company();

  constructor(sources: RoomViewDeps, scope: Scope) {
    this.#deps = sources;
    this.#timers = new Timers(scope);
  }

  /** Neither a room is shown nor the way into one. */
  get isOutside(): boolean {
    const { kind } = this.value.get();
    return kind === 'none' || kind === 'left' || kind === 'failed';
  }

  /**
   * Publishes a frame later, once for all that changes until then, however much others send. To draw whoever comes at once would hold up the
   * link to them: the browser has its next step, the offer or the answer, ready within that time. In a page that is hidden a browser may take
   * up to a second for it, and so for the sounds of who comes and goes.
   */
  publishSoon(): void {
    this.#timers.ensure('frame', FRAME_MS, () => this.publish());
  }

  /** Publishes at once, and with it what waited for its frame. */
  publish(): void {
    this.#timers.stop('frame');
    const state = this.#state();
    if (state.kind !== 'none' || this.value.get().kind !== 'none') this.value.set(state);
  }

  #state(): RoomState {
    const { room } = this.#deps;
    const { membership } = room;
    switch (membership.kind) {
      case 'none':
      case 'returning':
        return { kind: 'none' };
      case 'failed':
        return { kind: 'failed', code: membership.room.code, error: membership.error, isMade: membership.isMade };
      case 'left': {
        const { code, settings } = membership.room;
        return { kind: 'left', code, title: titleOf(settings), company: this.#company.last };
      }
      case 'stay':
        return membership.phase === 'accepting' ? { kind: 'none' } : this.#stay(membership);
    }
  }

  #stay({ phase, code, visit, origin: from, access, settings, roster }: Stay): RoomState {
    const { mesh, knocks, holding, own, knownPeople, verifications, inviteOrigin } = this.#deps;
    const origin = inviteOrigin.getState();
    if (phase === 'knocking') return { kind: 'knocking', code, isAnybodyInside: roster?.roster.elsewhere ?? false };
    if (phase !== 'joined') return { kind: 'joining', code, isMade: from === 'making' };
    const there = mesh.peers.filter(
      // Who is only being rung is let in when the call is accepted, and gives and gets nothing before.
      ({ admittedAs, link, member }) =>
        member.state === 'ringing' || admittedAs !== null || mesh.doorkeeper.mayPass(link),
    );
    const { peerId: ownId } = own.caller;
    const hands = inOrder([
      { peerId: ownId, ticket: own.hand.ticket },
      ...there.map(({ member, hand }) => ({ peerId: member.peerId, ticket: hand })),
    ]);
    const handPlace = (peerId: string) => (hands.includes(peerId) ? hands.indexOf(peerId) + 1 : null);
    const onHold = holding.places
      .get()
      .filter(({ peerId }) => !there.some(({ member }) => member.peerId === peerId))
      .map(participantOnHold);
    const present = there.map((peer) => {
      const { peerId } = peer.member;
      const verification = verifications.of(peerId);
      return remoteParticipant({ ...peer, verification, handPlace: handPlace(peerId) }, knownPeople);
    });
    const others = [...present, ...onHold];
    return {
      kind: 'joined',
      code,
      link: origin && roomLink(origin, { code, key: unlockedKey(access) }),
      title: titleOf(settings),
      locked: lockOf(settings) !== null,
      listing: listingOf(settings),
      participants: [own.participant(handPlace(ownId)), ...others],
      company: this.#company.among(visit, others),
      knocking: knocks.value.get().filter(({ peerId }) => !there.some(({ member }) => member.peerId === peerId)),
    };
  }
}
