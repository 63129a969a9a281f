import type { HubLine } from './hub/hub-line.ts';
import type { Mesh } from './link/mesh.ts';
import type { Notice, Participant, RoomState } from './model.ts';
import type { OwnState } from './own-state.ts';
import { arrivals, remoteParticipant } from './participants.ts';
import type { Invite } from './ports.ts';
import type { Room } from './room.ts';
import { Value } from './value.ts';

export interface RoomSources {
  hub: HubLine;
  room: Room;
  mesh: Mesh;
  own: OwnState;
  /** Where links to the room lead; null where there is no address that others can open. */
  inviteOrigin: Invite['origin'];
}

/** The room as people see it, made of who is in it, what the links say and what one is oneself. */
export class RoomView {
  readonly value = new Value<RoomState>({ kind: 'none' });
  readonly #sources: RoomSources;
  #queued = false;

  constructor(sources: RoomSources) {
    this.#sources = sources;
  }

  publish(): void {
    const state = this.#state();
    if (state.kind !== 'none' || this.value.get().kind !== 'none') this.value.set(state);
  }

  /** Many links change at once; people see one picture. */
  publishSoon(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.publish();
    });
  }

  #state(): RoomState {
    const { room, inviteOrigin } = this.#sources;
    const membership = room.membership;
    if (membership.kind !== 'stay') return membership;
    const { code, phase } = membership;
    const origin = inviteOrigin.getState();
    switch (phase) {
      case 'ringing':
        return { kind: 'none' };
      case 'joining':
        return { kind: 'joining', code };
      case 'joined':
        return {
          kind: 'joined',
          code,
          link: origin && `${origin}/j/${code}`,
          title: room.charter?.title ?? '',
          locked: (room.charter?.lock ?? null) !== null,
          participants: this.#participants(),
        };
    }
  }

  #participants(): Participant[] {
    const { hub, mesh, own } = this.#sources;
    return [own.participant(hub.peerId ?? ''), ...mesh.peers.map(remoteParticipant)];
  }
}

/** Who came and who left while one is in a room. */
export function comingsAndGoings(before: RoomState, after: RoomState): Notice[] {
  return before.kind === 'joined' && after.kind === 'joined' ? arrivals(before.participants, after.participants) : [];
}
