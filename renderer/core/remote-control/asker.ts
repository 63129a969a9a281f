import type { Recognition } from '../../../signaling/protocol/index.ts';
import { isGuest, nameOf, type PeerView } from '../participants.ts';
import type { KnownPeople } from '../trust/known-people.ts';
import type { ControlAsker } from './port.ts';

type Peer = Pick<PeerView, 'member' | 'admittedAs' | 'remoteState'> & { link: PeerView['link'] & { present: boolean } };
type People = Pick<KnownPeople, 'recognise' | 'isNew' | 'mayMeet'>;

/** How this person knows somebody in the room, as the app shows it elsewhere; undefined: nobody whom they would be asked about. */
export function askerIn(peers: readonly Peer[], people: People, peerId: string): ControlAsker | undefined {
  const peer = peers.find(({ member, link }) => member.peerId === peerId && link.present);
  if (peer === undefined) return undefined;
  const name = nameOf(peer, people);
  const who = people.recognise({ peerId, name });
  if (who.kind === 'blocked') return undefined;
  return { peerId, name, mark: markOf(who, people.isNew(peerId)), guest: isGuest(peer) };
}

function markOf(who: Exclude<Recognition, { kind: 'blocked' }>, isNew: boolean): ControlAsker['mark'] {
  if (who.kind === 'name-taken') return 'name-taken';
  if (who.kind === 'known' && who.verified) return 'verified';
  return isNew ? 'new' : null;
}
