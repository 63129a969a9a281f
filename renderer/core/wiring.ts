import type { Listeners } from '../../signaling/basics/listeners.ts';
import type { Scope } from '../../signaling/basics/scope.ts';
import type { OwnState } from './own-state.ts';
import type { Parts } from './parts.ts';
import { type RoomView, comingsAndGoings } from './room-view.ts';
import type { Sending } from './sending/sending.ts';
import { throttle } from './throttle.ts';

/** What one part of the engine tells the others. Each part is made without them; here they are joined. */

/** A card that goes and another that comes are several changes of the network; each link starts again once, ms. */
const NETWORK_CHANGE_GAP_MS = 2_000;

type WiredParts<Name extends keyof Parts> = Pick<Parts, Name> & { view: RoomView };

/** The hub is there or away, passes a signal on, or has moved; the computer is somewhere else in the network. */
export function wireHub(parts: WiredParts<'platform' | 'hub' | 'mesh' | 'room' | 'calls'>, scope: Scope): void {
  const { platform, hub, room, calls, mesh, view } = parts;
  scope.add(hub.on('signal', ({ from, signal }) => mesh.receive(from, signal, 'hub')));
  scope.add(
    hub.changes.add((state) => {
      if (state.kind !== 'connecting') mesh.setHubOnline(state.kind === 'online');
      calls.onHub(state);
      room.onHub(state);
      view.publishSoon();
    }),
  );
  const onNetworkChange = throttle(
    () => {
      mesh.retryLinks();
      hub.retryNow();
    },
    NETWORK_CHANGE_GAP_MS,
    scope,
  );
  scope.add(platform.network.onChange(onNetworkChange));
}

/** One is in another room, or in none; others came or left. */
export function wireRoom(
  parts: WiredParts<'platform' | 'hub' | 'room' | 'chat' | 'share' | 'notices'>,
  scope: Scope,
): void {
  const { platform, room, chat, share, notices, view } = parts;
  scope.add(
    room.changes.add(() => {
      view.publish();
      followHub(parts);
    }),
  );
  scope.add(platform.invite.origin.subscribe(() => view.publishSoon()));
  scope.add(
    view.value.store.subscribe((after, before) => {
      comingsAndGoings(before, after).forEach(notices.notify);
      if (before.kind === 'joined' && after.kind !== 'joined') {
        chat.clear();
        share.stop();
      }
    }),
  );
}

interface OwnParts {
  own: OwnState;
  ownChanges: Listeners<void>;
  sending: Sending;
}

/** The own name, microphone, camera or share is another; there are other links to tell and to send to. */
export function wireLinks(parts: WiredParts<'mesh' | 'chat'> & OwnParts, scope: Scope): void {
  const { own, ownChanges, sending, mesh, chat, view } = parts;
  function publishOwn(): void {
    sending.setSources(own.sources);
    mesh.setOwnState(own.peerState);
    mesh.setOwnState(own.sharePaused);
    view.publishSoon();
  }

  publishOwn();
  scope.add(ownChanges.add(publishOwn));
  scope.add(
    mesh.onChange.add(() => {
      sending.setLinks(mesh.peers.map(({ link }) => link));
      chat.refreshPending();
      view.publishSoon();
    }),
  );
}

/** A page cannot talk to another hub than its own; where there is no call to lose it goes to the new one. */
function followHub({ platform, hub, room }: Pick<Parts, 'platform' | 'hub' | 'room'>): void {
  if (hub.movedTo !== null && room.membership.kind !== 'stay') platform.goTo?.(hub.movedTo, null);
}
