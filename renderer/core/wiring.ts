import type { Scope } from '../../signaling/basics/scope.ts';
import { tellOfOthers } from './comings-and-goings.ts';
import { isOutdated } from './outdated-notices.ts';
import { nameOf } from './participants.ts';
import type { Parts } from './parts.ts';
import type { RoomView } from './room-view.ts';
import { throttle } from './throttle.ts';

/** Connects the parts of the engine with each other. They are made without knowing one another. */

/** Changing from one network card to another is several events; links restart ICE at most once in this time, ms. */
const NETWORK_CHANGE_GAP_MS = 2_000;

type WiredParts<Name extends keyof Parts> = Pick<Parts, Name> & { view: RoomView };

/** Passes on what comes from the hub: connection changes and signals; and changes of this computer's network. */
export function wireHub(parts: WiredParts<'platform' | 'hub' | 'mesh' | 'room' | 'calls'>, scope: Scope): void {
  const { platform, hub, room, calls, mesh, view } = parts;
  scope.add(hub.on('signal', ({ from, signal }) => mesh.receive(from, signal)));
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
      hub.checkNow();
    },
    NETWORK_CHANGE_GAP_MS,
    scope,
  );
  scope.add(platform.network.onChange(onNetworkChange));
  mesh.setOffline(platform.network.offline.getState());
  scope.add(platform.network.offline.subscribe((offline) => mesh.setOffline(offline)));
}

/** Passes on that the room changed, and who came and left. */
export function wireRoom(
  parts: WiredParts<
    | 'platform'
    | 'hub'
    | 'mesh'
    | 'room'
    | 'knocks'
    | 'chat'
    | 'share'
    | 'notices'
    | 'verifications'
    | 'recents'
    | 'hand'
    | 'reactions'
    | 'mutedHere'
  >,
  scope: Scope,
): void {
  const { platform, room, knocks, chat, share, verifications, recents, hand, reactions, mutedHere, view } = parts;
  const tell = tellOfOthers(parts);
  chat.setWindowShown(platform.shown.getState());
  scope.add(platform.shown.subscribe((shown) => chat.setWindowShown(shown)));
  scope.add(
    room.changes.add(() => {
      // What is left is left at once, for whatever ends with it; and so is what is entered: the call that led there is over by now.
      if (room.isInside && !view.isOutside) view.publishSoon();
      else view.publish();
      followHub(parts);
    }),
  );
  scope.add(knocks.value.store.subscribe(() => view.publishSoon()));
  scope.add(platform.invite.origin.subscribe(() => view.publishSoon()));
  scope.add(
    view.value.store.subscribe((after, before) => {
      recents.onRoom(after);
      tell(before, after);
      if (before.kind === 'joined' && after.kind !== 'joined') {
        chat.clear();
        knocks.clear();
        verifications.clear();
        share.stop();
        hand.lower();
        reactions.clear();
        mutedHere.set([]);
      }
    }),
  );
}

/** Tells of messages, and takes notices off the screen that are not true any more. */
export function wireNotices(
  { notices, calls, media, share, chat, view }: WiredParts<'notices' | 'calls' | 'media' | 'share' | 'chat'>,
  scope: Scope,
): void {
  function sweep(): void {
    const now = {
      room: view.value.get(),
      call: calls.value.get(),
      media: media.state.get(),
      share: share.state.get(),
      chat: chat.value.get(),
    };
    notices.dropIf((notice) => isOutdated(notice, now));
  }
  // Not at once: of a change that concerns several parts, and gives a notice too, each tells its own.
  const sweepSoon = (): void => queueMicrotask(sweep);
  const told = [view.value, calls.value, media.state, share.state, chat.value];
  for (const { store } of told) scope.add(store.subscribe(sweepSoon));
  scope.add(notices.value.store.subscribe(sweepSoon));
  scope.add(chat.onUnseen.add(({ from: who, text }) => notices.notify({ kind: 'message', who, text })));
}

/**
 * Whoever is met in the room is known from then on; whoever had to be asked about is let in once the answer is yes; and whoever is
 * blocked while they are in the room is held there.
 */
export function wirePeople(
  parts: WiredParts<'knownPeople' | 'blockedPeople' | 'room' | 'mesh' | 'verifications'>,
  scope: Scope,
): void {
  const { knownPeople, blockedPeople, room, mesh, verifications, view } = parts;
  /** Not when the room is drawn, which is later: who has left by then was met all the same. */
  function meet(): void {
    if (!room.isInside) return knownPeople.parted();
    for (const peer of mesh.peers) {
      // By the name that they say themselves: the roster's is the hub's word.
      const isHeard = peer.admittedAs !== null && peer.remoteState !== null && peer.link.state.kind === 'connected';
      if (isHeard) knownPeople.met({ peerId: peer.member.peerId, name: nameOf(peer, knownPeople) });
    }
  }
  scope.add(mesh.onChange.add(meet));
  scope.add(room.changes.add(meet));
  scope.add(
    knownPeople.value.store.subscribe(() => {
      mesh.admit();
      view.publishSoon();
    }),
  );
  scope.add(
    blockedPeople.value.store.subscribe((blocked) => {
      for (const { peerId } of blocked) mesh.hold(peerId);
      mesh.admit();
      view.publishSoon();
    }),
  );
  scope.add(
    verifications.onVerdict.add(({ peerId, match }) =>
      match ? knownPeople.verified(peerId) : knownPeople.mismatched(peerId),
    ),
  );
}

/**
 * A page can only use the hub it came from. When that has moved and no call would be lost, opens the page at the new
 * one; with an invitation to the room that was just left, where the person can go back to it.
 */
function followHub({ platform, hub, room: { membership } }: Pick<Parts, 'platform' | 'hub' | 'room'>): void {
  if (hub.movedTo === null || membership.kind === 'stay') return;
  platform.goTo?.(hub.movedTo, membership.kind === 'left' ? membership.room : null);
}
