import type { Mesh } from './link/mesh.ts';
import type { Caller } from './model.ts';
import { nameOf } from './participants.ts';
import type { KnownPeople } from './trust/known-people.ts';

interface Other extends Caller {
  visit: string;
  connected: boolean;
}

/** Who else is in the room: somebody who is only being rung is not in it yet. */
export function othersIn({ peers }: Mesh, knownPeople: KnownPeople): Other[] {
  return peers
    .filter(({ link }) => link.present)
    .map((peer) => ({
      peerId: peer.member.peerId,
      name: nameOf(peer, knownPeople),
      visit: peer.member.visit,
      connected: peer.link.state.kind === 'connected',
    }));
}
