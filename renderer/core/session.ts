import * as v from 'valibot';
import { NameSchema, makeRoomCode, parseRoomCode } from '../../signaling/protocol/index.ts';
import type { SignalingState } from '../../signaling/client/signaling.ts';
import { Calls } from './calls.ts';
import { Chat } from './chat.ts';
import type { PeerState } from '../../signaling/protocol/peer/index.ts';
import { Mesh } from './link/mesh.ts';
import { hubState } from './hub-state.ts';
import { LocalMedia } from './media/local-media.ts';
import { ScreenShare } from './media/screen-share.ts';
import type { HubState, Participant, Person, RoomState } from './model.ts';
import { Notices } from './notices.ts';
import { outgoingOf } from './outgoing.ts';
import { arrivals, cameraStatus, microphoneStatus, remoteParticipant, selfParticipant } from './participants.ts';
import { applyPeople, sortPeople } from './people.ts';
import type { Platform } from './ports.ts';
import { PreferenceStore } from './preferences.ts';
import { Room } from './room.ts';
import { shortId } from './random-id.ts';
import type { Session } from './session-api.ts';
import { throttle } from './throttle.ts';
import { Value } from './value.ts';

/** A card that goes and another that comes are several changes of the network; each link starts again once, ms. */
const NETWORK_CHANGE_GAP_MS = 2_000;

/** Builds the call engine on a platform and starts it: devices are asked for, and the hub is greeted once there is a name. */
export function createSession(platform: Platform): Session {
  const { signaling } = platform;
  const preferences = new PreferenceStore(platform.storage);
  const prefs = () => preferences.value.get();
  const notices = new Notices();
  const hub = new Value<HubState>({ kind: 'idle' });
  const people = new Value<Person[]>([]);
  const roomState = new Value<RoomState>({ kind: 'none' });
  /** The last greeting stays true for the links that were made under it. */
  let online: Extract<SignalingState, { kind: 'online' }> | null = null;

  const media = new LocalMedia({
    preferences: prefs(),
    onPreferences: (change) => preferences.change(change),
    notify: notices.notify,
    onChange: () => onOwnChange(),
  });
  const share = new ScreenShare({
    choose: (sourceId) => platform.chooseShareSource(sourceId),
    notify: notices.notify,
    onChange: () => onOwnChange(),
  });
  const mesh: Mesh = new Mesh({
    iceServers: () => online?.iceServers ?? [],
    viaHub: (to, signal, onRefused) => {
      if (signaling.state.kind !== 'online') return false;
      void signaling.request('signal', { to, signal }).then((result) => result.ok || onRefused());
      return true;
    },
    ownState: () => ownState(),
    outgoing: (kind, viewers) => outgoingOf(kind, viewers, media, share),
    charter: () => room.charter,
    onCharter: (charter) => room.receiveCharter(charter),
    onChange: () => publishSoon(),
    onChat: (from, frame) => {
      if (roomState.get().kind === 'joined') chat.receive(from, frame);
    },
    onChatOpen: (peerId) => chat.resend(peerId),
  });
  const room = new Room({ signaling, mesh, tabStorage: platform.tabStorage, onChange: () => onMembership() });
  const calls = new Calls({ signaling, room, notify: notices.notify });
  const chat = new Chat({
    send: (peerId, frame) => mesh.sendChat(peerId, frame),
    others: () =>
      mesh.peers
        // Somebody who is only being rung is not in the conversation.
        .filter(({ member }) => member.state !== 'ringing')
        .map(({ member, link }) => ({
          peerId: member.peerId,
          name: member.name,
          connected: link.state.kind === 'connected',
        })),
    self: () => ({ peerId: online?.peerId ?? '', name: prefs().name }),
    now: () => Date.now(),
  });

  /** What the others are told of oneself. */
  function ownState(): PeerState {
    const sharing = share.state.get();
    return {
      kind: 'state',
      name: prefs().name,
      microphone: microphoneStatus(media.state.get()),
      speaking: media.speaking,
      camera: cameraStatus(media.state.get()),
      share: sharing.kind === 'sharing' ? { mode: sharing.mode } : null,
    };
  }

  function participants(): Participant[] {
    const self = selfParticipant({
      peerId: online?.peerId ?? '',
      name: prefs().name,
      media: media.state.get(),
      share: share.state.get(),
      speaking: media.speaking,
    });
    return [self, ...mesh.peers.map(remoteParticipant)];
  }

  function nextRoomState(): RoomState {
    const membership = room.membership;
    if (membership.kind !== 'stay') return membership;
    const { code, phase } = membership;
    switch (phase) {
      case 'ringing':
        return { kind: 'none' };
      case 'joining':
        return { kind: 'joining', code };
      case 'joined':
        return {
          kind: 'joined',
          code,
          link: platform.roomLink(code),
          title: room.charter?.title ?? '',
          locked: (room.charter?.lock ?? null) !== null,
          participants: participants(),
        };
    }
  }

  function publish(): void {
    const before = roomState.get();
    const after = nextRoomState();
    if (before.kind === 'none' && after.kind === 'none') return;
    if (before.kind === 'joined' && after.kind === 'joined') {
      arrivals(before.participants, after.participants).forEach(notices.notify);
    }
    if (before.kind === 'joined' && after.kind !== 'joined') {
      chat.clear();
      share.stop();
    }
    roomState.set(after);
    chat.refreshPending();
  }

  /** A page cannot talk to another hub than its own; where there is no call to lose it goes to the new one. */
  function followHub(): void {
    const { state } = signaling;
    if (state.kind === 'moved' && room.membership.kind !== 'stay') platform.goTo(state.url, null);
  }

  function onMembership(): void {
    publish();
    followHub();
  }

  let publishQueued = false;
  /** Many links change at once; people see one picture. */
  function publishSoon(): void {
    if (publishQueued) return;
    publishQueued = true;
    queueMicrotask(() => {
      publishQueued = false;
      publish();
    });
  }

  let toldState = '';
  function onOwnChange(): void {
    mesh.applyOutgoing();
    const state = JSON.stringify(ownState());
    if (state !== toldState) mesh.broadcastState();
    toldState = state;
    publishSoon();
  }

  function onSignaling(state: SignalingState): void {
    hub.set(hubState(state));
    if (state.kind === 'online') {
      online = state;
      people.set(sortPeople(state.people));
      calls.onOnline(state.hubId);
      room.onOnline();
    } else {
      people.set([]);
      calls.onOffline();
      if (state.kind === 'offline' || state.kind === 'moved' || state.kind === 'refused') room.onOffline();
    }
    followHub();
    publishSoon();
  }

  function greet(): void {
    const { name, availability } = prefs();
    if (name !== '') signaling.start({ name, availability });
  }

  signaling.onState(onSignaling);
  signaling.on('ice-servers', ({ iceServers }) => {
    if (online) online = { ...online, iceServers };
  });
  signaling.on('people', (change) => people.update((list) => applyPeople(list, change)));
  platform.onRoomLinkChange(publishSoon);
  const onNetworkChange = throttle(() => {
    mesh.retryLinks();
    signaling.retryNow();
  }, NETWORK_CHANGE_GAP_MS);
  platform.onNetworkChange(onNetworkChange);
  greet();
  void media.start();

  return {
    hub: hub.store,
    people: people.store,
    call: calls.value.store,
    room: roomState.store,
    chat: chat.value.store,
    media: media.state.store,
    level: media.level.store,
    share: share.state.store,
    notices: notices.value.store,
    preferences: preferences.value.store,
    desktop: platform.desktop?.(() => mesh.unreachable) ?? null,
    shareChoice: platform.shareChoice,
    canShare: 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices,
    invitedTo: platform.invitedTo,

    setName(name) {
      const parsed = v.safeParse(NameSchema, name);
      if (!parsed.success) return false;
      preferences.change({ name: parsed.output });
      greet();
      onOwnChange();
      return true;
    },
    setAvailability(availability) {
      preferences.change({ availability });
      greet();
    },
    setPreferences: (change) => preferences.change(change),
    retryHub: () => signaling.retryNow(),
    followHub() {
      const state = roomState.get();
      if (signaling.state.kind !== 'moved' || state.kind !== 'joined') return;
      platform.goTo(signaling.state.url, state.code);
    },

    callPerson(peerId) {
      const person = people.get().find((one) => one.peerId === peerId);
      if (person) return void calls.call({ peerId, name: person.name });
      const reason = signaling.state.kind === 'online' ? 'gone' : 'offline';
      notices.notify({ kind: 'call-failed', to: { peerId, name: notices.callerName(peerId) }, reason });
    },
    cancelCall: () => calls.cancel(),
    acceptCall: () => void calls.accept(),
    declineCall: () => calls.decline(),

    newRoom: () => room.join(makeRoomCode((count) => crypto.getRandomValues(new Uint8Array(count)))),
    joinRoom(codeOrLink) {
      const code = parseRoomCode(codeOrLink);
      if (code !== null) room.join(code);
      return code !== null;
    },
    setRoomTitle: (title) => online !== null && room.changeCharter(online.peerId, { title }),
    setRoomLocked(locked) {
      if (online) room.changeCharter(online.peerId, { lock: locked ? shortId() : null });
    },
    leaveRoom() {
      calls.cancel();
      room.leave();
    },
    dismissRoomFailure: () => room.dismissFailure(),

    setMuted: (muted) => media.setMuted(muted),
    setTalking: (talking) => media.setTalking(talking),
    setCameraOff: (off) => media.setCameraOff(off),
    selectDevice: (kind, deviceId) => media.selectDevice(kind, deviceId),
    retryDevices: () => void media.openMissing(),

    listShareSources: () => platform.listShareSources(),
    startShare: ({ source }) => void share.start(prefs().shareMode, source),
    stopShare: () => share.stop(),
    setShareMode(mode) {
      preferences.change({ shareMode: mode });
      share.setMode(mode);
    },

    sendChat: (text) => chat.send(text),
    setChatOpen: (open) => chat.setOpen(open),

    dismissNotice: (id) => notices.dismiss(id),
    close() {
      mesh.leave();
      signaling.stop();
      media.close();
      share.stop();
    },
  };
}
