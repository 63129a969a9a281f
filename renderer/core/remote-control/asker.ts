import { REMOTE_CLIPBOARD_FEATURE } from '../../../signaling/protocol/peer/index.ts';
import { markOf } from '../../../signaling/protocol/recognise.ts';
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
  const mark = markOf(people.recognise({ peerId, name }), people.isNew(peerId));
  if (mark === 'blocked') return undefined;
  const clipboard = peer.link.messaging.hello?.features.includes(REMOTE_CLIPBOARD_FEATURE) ?? false;
  return { peerId, name, mark, guest: isGuest(peer), clipboard };
}
