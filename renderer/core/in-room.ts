import type { Scope } from '../../signaling/basics/scope.ts';
import { OwnHand } from './gestures/own-hand.ts';
import { Reactions } from './gestures/reactions.ts';
import { MuteRequests } from './hearing/mute-requests.ts';
import type { Mesh } from './link/mesh.ts';
import type { LocalMedia } from './media/local-media.ts';
import type { Caller } from './model.ts';
import type { Notices } from './notices.ts';
import { Value } from './value.ts';

/** What those who are in the room together do besides talking. */
export interface InRoom {
  hand: OwnHand;
  reactions: Reactions;
  /** Peer ids of people whom this person does not hear for now. */
  mutedHere: Value<readonly string[]>;
  muteRequests: MuteRequests;
}

interface InRoomDeps {
  peerId: string;
  mesh: Mesh;
  others: () => readonly Caller[];
  media: LocalMedia;
  notices: Notices;
  onHand: () => void;
}

export function makeInRoom({ peerId, mesh, others, media, notices, onHand }: InRoomDeps, scope: Scope): InRoom {
  const topic = mesh.topic('control');
  const isMuted = (): boolean => media.state.get().muted;
  return {
    hand: new OwnHand({ others: () => mesh.peers, onChange: onHand }),
    reactions: new Reactions({ topic, peerId }, scope),
    mutedHere: new Value<readonly string[]>([]),
    muteRequests: new MuteRequests({ topic, others, isMuted, notify: notices.notify }, scope),
  };
}
