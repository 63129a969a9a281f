import { Listeners } from '../../signaling/basics/listeners.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { Calls } from './calls/calls.ts';
import { Chat } from './chat/chat.ts';
import { createCommands, greet } from './commands.ts';
import { FlightRecorder } from './flight-recorder.ts';
import { HubLine } from './hub/hub-line.ts';
import { OwnIdentity } from './identity/own-identity.ts';
import { Mesh } from './link/mesh.ts';
import { LocalMedia } from './media/local-media.ts';
import { ScreenShare } from './media/screen-share.ts';
import { Notices } from './notices.ts';
import { OwnState } from './own-state.ts';
import type { Platform } from './ports.ts';
import { PreferenceStore } from './preferences.ts';
import { recordEngine } from './record-engine.ts';
import { Room } from './room/room.ts';
import { RoomView, comingsAndGoings } from './room-view.ts';
import { codecPreferences } from './sending/codecs.ts';
import { Sending } from './sending/sending.ts';
import type { Session } from './session-api.ts';
import { throttle } from './throttle.ts';

/** A card that goes and another that comes are several changes of the network; each link starts again once, ms. */
const NETWORK_CHANGE_GAP_MS = 2_000;

/** Builds the call engine on a platform and starts it: devices are asked for, and the hub is greeted once there is a name. */
export function createSession(platform: Platform): Session {
  const scope = new Scope();
  const recorder = new FlightRecorder();
  const preferences = new PreferenceStore(platform.storage.device);
  const notices = new Notices();
  const identity = new OwnIdentity(platform.peerId);
  const hub = new HubLine(platform.signaling, identity, scope);

  const ownChanges = new Listeners<void>();
  const media = new LocalMedia({
    preferences: preferences.value.get(),
    onPreferences: (change) => preferences.change(change),
    notify: notices.notify,
    onChange: () => ownChanges.emit(),
  });
  const share = new ScreenShare({
    choose: async (sourceId) => (await platform.share?.choose(sourceId)) ?? false,
    notify: notices.notify,
    onChange: () => ownChanges.emit(),
  });
  const own = new OwnState({ identity, preferences, media, share });

  const mesh = new Mesh({ hub, codecs: codecPreferences(), recorder });
  const sending = new Sending();

  const tabStorage = platform.storage.tab;
  const room = new Room({ identity, hub, mesh, tabStorage }, scope);
  const calls = new Calls({ hub, room, notices, tabStorage }, scope);
  const chat = new Chat({
    topic: mesh.topic('chat'),
    others: () =>
      mesh.peers
        // Somebody who is only being rung is not in the conversation.
        .filter(({ link }) => link.present)
        .map(({ member, link }) => ({
          peerId: member.peerId,
          name: member.name,
          connected: link.state.kind === 'connected',
        })),
    self: () => own.caller,
  });
  const view = new RoomView({ room, mesh, own, inviteOrigin: platform.invite.origin });

  /** A page cannot talk to another hub than its own; where there is no call to lose it goes to the new one. */
  function followHub(): void {
    if (hub.movedTo !== null && room.membership.kind !== 'stay') platform.goTo?.(hub.movedTo, null);
  }

  function tellOwn(): void {
    sending.setSources(own.sources);
    mesh.setOwnState(own.peerState);
    view.publishSoon();
  }

  tellOwn();
  ownChanges.add(tellOwn);
  mesh.onChange.add(() => {
    sending.setLinks(mesh.peers.map(({ link }) => link));
    chat.refreshPending();
    view.publishSoon();
  });
  room.changes.add(() => {
    view.publish();
    followHub();
  });
  hub.changes.add((standing) => {
    if (standing.kind !== 'connecting') mesh.setHubOnline(standing.kind === 'online');
    calls.onHub(standing);
    room.onHub(standing);
    followHub();
    view.publishSoon();
  });
  scope.add(hub.on('signal', ({ from, signal }) => mesh.receive(from, signal, 'hub')));
  view.value.store.subscribe((after, before) => {
    comingsAndGoings(before, after).forEach(notices.notify);
    if (before.kind === 'joined' && after.kind !== 'joined') {
      chat.clear();
      share.stop();
    }
  });
  scope.add(platform.invite.origin.subscribe(() => view.publishSoon()));
  const onNetworkChange = throttle(
    () => {
      mesh.retryLinks();
      hub.retryNow();
    },
    NETWORK_CHANGE_GAP_MS,
    scope,
  );
  scope.add(platform.network.onChange(onNetworkChange));
  recordEngine(recorder, { hub, calls, room: view.value, media, share }, scope);
  greet({ hub, preferences });
  void media.start();

  return {
    hub: hub.state.store,
    people: hub.people.store,
    call: calls.value.store,
    room: view.value.store,
    chat: chat.value.store,
    media: media.state.store,
    level: media.level.store,
    share: share.state.store,
    notices: notices.value.store,
    preferences: preferences.value.store,
    desktop: platform.desktop?.(() => mesh.unreachable) ?? null,
    shareSources: platform.share,
    canShare: 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices,
    invitedTo: platform.invite.code,
    flightRecords: () => recorder.records,
    ...createCommands({
      platform,
      preferences,
      notices,
      hub,
      media,
      share,
      mesh,
      room,
      calls,
      chat,
      onRenamed: () => ownChanges.emit(),
    }),
    close() {
      scope.end();
      mesh.leave();
      hub.close();
      media.close();
      share.close();
    },
  };
}
