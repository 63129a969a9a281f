import { Listeners } from '../../signaling/basics/listeners.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { Calls } from './calls/calls.ts';
import { GroupRing } from './calls/group-ring.ts';
import { JoinRequests } from './calls/join-requests.ts';
import { LoudCalls } from './calls/loud-calls.ts';
import { Chat } from './chat/chat.ts';
import { createCommands, greet } from './commands.ts';
import type { Parts } from './parts.ts';
import { pictureSending } from './feeding/late-feeding.ts';
import { FlightRecorder } from './flight-recorder.ts';
import { followInvitations } from './invited.ts';
import { HubLine } from './hub/hub-line.ts';
import { Mesh } from './link/mesh.ts';
import { makeInRoom, storesInRoom } from './in-room.ts';
import { DeviceHolds } from './media/device-holds.ts';
import { LocalMedia } from './media/local-media.ts';
import { keepNeededMedia } from './media/needed-media.ts';
import { ScreenShare } from './media/screen-share.ts';
import { captureWishes, sharePowers } from './media/share-powers.ts';
import { Notes } from './notes/notes.ts';
import { KeptRooms } from './kept-rooms/kept-rooms.ts';
import { LateHolding } from './on-hold/late-holding.ts';
import { Notices } from './notices.ts';
import { OwnState } from './own-state.ts';
import type { Platform } from './ports.ts';
import { Pointing } from './pointing/pointing.ts';
import { PreferenceStore } from './preferences.ts';
import { RecentCalls } from './recents/recent-calls.ts';
import { recordEngine } from './record-engine.ts';
import { LateRemovals } from './removing/late-removals.ts';
import { Knocks } from './room/knocks.ts';
import { Room } from './room/room.ts';
import { othersIn } from './others.ts';
import { RoomView } from './room-view.ts';
import { startSeeking } from './seeking/late-seeking.ts';
import { HeldBackTeller } from './sending/held-back.ts';
import { Sending } from './sending/sending.ts';
import type { Session } from './session-api.ts';
import { exchangeProfiles } from './status/profiles.ts';
import { wireTray } from './tray.ts';
import { makeAcquaintances, storesOfAcquaintances } from './trust/acquaintances.ts';
import { Verifications } from './verify/verifications.ts';
import { Viewings } from './viewing/viewings.ts';
import { wireLinks } from './wire-links.ts';
import { wireHub, wireNotices, wirePeople, wireRoom } from './wiring.ts';

/**
 * Builds the call engine on a platform and starts it: connects to the hub once there is a name. Camera and microphone are
 * opened when they are needed.
 */
export function createSession(platform: Platform): Session {
  const scope = new Scope();
  const recorder = new FlightRecorder();
  const preferences = new PreferenceStore(platform.storage.device);
  const acquaintances = makeAcquaintances(platform);
  const { knownPeople, blockedPeople, mutedCallers } = acquaintances;
  const recents = new RecentCalls(platform.recentCalls, scope);
  const notices = new Notices();
  const { peerId } = platform;
  const hub = new HubLine(platform.signaling, peerId, () => platform.invite.origin.getState(), scope);

  const ownChanges = new Listeners<void>();
  const media = new LocalMedia({
    preferences: preferences.value.get(),
    onPreferences: (change) => preferences.change(change),
    notify: notices.notify,
    onChange: () => ownChanges.emit(),
  });
  const deviceHolds = new DeviceHolds();
  const powers = sharePowers(platform);
  const share = new ScreenShare({
    wishes: () => captureWishes(preferences.value.get(), powers.shareSoundPower),
    choose: async (sourceId, part) => (await platform.share?.choose(sourceId, part)) ?? false,
    notify: notices.notify,
    onChange: () => ownChanges.emit(),
  });
  const isGuest = platform.desktop === null;
  const mesh = new Mesh({
    hub,
    signer: platform.signer,
    client: isGuest ? 'browser' : 'app',
    ...pictureSending(preferences.value, scope),
    recorder,
    mayMeet: knownPeople.mayMeet,
  });
  const others = () => othersIn(mesh, knownPeople);
  const onOwnChange = () => ownChanges.emit();
  const topic = mesh.topic('control');
  const viewings = new Viewings({ topic, mesh, shown: platform.shown }, scope);
  const inRoomDeps = { platform, mesh, others, viewings, media, share, preferences, knownPeople, notices, onOwnChange };
  const inRoom = makeInRoom({ peerId, ...inRoomDeps }, scope);
  const own = new OwnState({ peerId, isGuest, preferences, media, share, ...inRoom });

  const tabStorage = platform.storage.tab;
  const room = new Room({ peerId, hub, mesh, tabStorage, blockedPeople }, scope);
  const keptRooms = new KeptRooms();
  const [holding, removals] = [new LateHolding(), new LateRemovals()];
  const knocks = new Knocks({ hub, topic, doorkeeper: mesh.doorkeeper, blockedPeople, room, holding, removals }, scope);
  const calls = new Calls(
    { hub, room, knocks, notices, recents, preferences, knownPeople, blockedPeople, mutedCallers, platform, removals },
    scope,
  );
  const groupRing = new GroupRing({ hub, room, knocks, notices, recents, removals }, scope);
  const joinRequests = new JoinRequests(
    { peerId, hub, room, groupRing, preferences, knownPeople, blockedPeople, mutedCallers, removals },
    scope,
  );
  const notes = new Notes({ peerId, hub, platform, calls, recents, notices, preferences, ...acquaintances }, scope);
  const chat = new Chat({ topic: mesh.topic('chat'), others, self: () => own.caller });
  const pointing = new Pointing({ topic: mesh.topic('pointer'), mesh, own, windows: viewings.windows }, scope);
  const sending = new Sending({ viewings, ...inRoom }, new HeldBackTeller(topic, scope));
  const verifications = new Verifications({ topic, mesh, ownKey: platform.signer.publicKey }, scope);
  const inviteOrigin = platform.invite.origin;
  const view = new RoomView({ room, mesh, knocks, holding, own, knownPeople, verifications, inviteOrigin }, scope);

  const parts: Parts = {
    platform,
    preferences,
    ...acquaintances,
    recents,
    notes,
    notices,
    hub,
    media,
    deviceHolds,
    share,
    mesh,
    room,
    keptRooms,
    knocks,
    calls,
    groupRing,
    joinRequests,
    chat,
    ...inRoom,
    pointing,
    verifications,
    viewings,
  };
  wireHub({ ...parts, view }, scope);
  wireRoom({ ...parts, view }, scope);
  wirePeople({ ...parts, view }, scope);
  wireNotices({ ...parts, view }, scope);
  wireLinks({ ...parts, own, ownChanges, sending, view }, scope);
  recordEngine(recorder, { hub, calls, room: view.value, media, share }, scope);
  const profiles = exchangeProfiles({ hub, platform, preferences, blockedPeople }, scope);
  greet({ hub, preferences });
  void media.start();
  const held = deviceHolds.needs.store;
  keepNeededMedia({ shown: platform.shown, room: view.value.store, call: calls.value.store, held, media }, scope);

  const incoming = { call: calls.value.store, secondCalls: holding.secondCalls.store };
  const loudCalls = new LoudCalls(incoming, platform.systemQuiet, scope);

  const session: Session = {
    peerId,
    hub: hub.state.store,
    offline: platform.network.offline,
    people: hub.people.store,
    ...keptRooms.start({ ...parts, peerId }, scope),
    ...profiles,
    ...storesOfAcquaintances(acquaintances),
    recents: recents.value.store,
    notes: notes.value.store,
    call: calls.value.store,
    loudCalls: loudCalls.value.store,
    ringing: groupRing.value.store,
    joinRequests: joinRequests.value.store,
    room: view.value.store,
    chat: chat.value.store,
    ...storesInRoom(inRoom),
    media: media.state.store,
    level: media.level.store,
    share: share.state.store,
    shareUnseenBy: viewings.unseenBy.store,
    pointing: pointing.value.store,
    notices: notices.value.store,
    preferences: preferences.value.store,
    ownWindow: { shown: platform.shown, ...platform.windowPowers },
    desktop: platform.desktop?.(() => mesh.unreachable) ?? null,
    ...powers,
    invitedTo: followInvitations({ invite: platform.invite, room: view.value.store, notices }, scope),
    ...recorder.api,
    ...removals.start({ ...parts, others }, scope),
    ...startSeeking(parts, scope),
    ...holding.start({ ...parts, view, others }, scope),
    ...createCommands({ ...parts, onOwnChange }),
    close() {
      scope.end();
      chat.clear();
      mesh.leave();
      hub.close();
      media.close();
      share.close();
    },
  };
  if (platform.tray !== null) wireTray(platform.tray, session, scope);
  return session;
}
