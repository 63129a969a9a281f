import { LoudCalls } from '../../renderer/core/calls/loud-calls.ts';
import { importedPreferences } from '../../renderer/core/portable-preferences.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Caller, Verification } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { fakeDesktop } from './fake-desktop.ts';
import { fakeDrawing } from './fake-drawing.ts';
import { fakeGestures } from './fake-gestures.ts';
import { fakeHearing } from './fake-hearing.ts';
import { fakeHolding } from './fake-holding.ts';
import { fakeKeptRooms } from './fake-kept-rooms.ts';
import { fakeNotes } from './fake-notes.ts';
import { fakeTogether } from './fake-together.ts';
import { fakePeople } from './fake-people.ts';
import { fakePortraits } from './fake-portraits.ts';
import { fakeQuality } from './fake-quality.ts';
import { fakeRemoteControl } from './fake-remote-control.ts';
import { fakeRoomSettings } from './fake-room-settings.ts';
import { fakeRecents } from './fake-recents.ts';
import { fakePointing } from './fake-pointing.ts';
import { fakeSharing } from './fake-sharing.ts';
import { fakeSources } from './fake-sources.ts';
import { initialState, type FakeState } from './fake-session-state.ts';

export type { FakeState };

type FakeStores = {
  [K in Exclude<keyof FakeState, NotStored>]: StoreApi<FakeState[K]>;
};
type NotStored =
  | 'noteOutcome'
  | 'opensByItself'
  | 'overlayPower'
  | 'shareSoundPower'
  | 'desktop'
  | 'hubsWithTrouble'
  | 'verification'
  | 'announcedHubs'
  | 'check'
  | 'policy'
  | 'update'
  | 'flight'
  | 'shareSources';

/** A session without an engine: its stores can be written to, and each command is kept by name in `commands`. */
export type FakeSession = Session & FakeStores & { readonly commands: string[] };

/** @param state everything that is not given is as for a person who has just opened Earshot with working devices */
export function createFakeSession(state: Partial<FakeState> = {}): FakeSession {
  const initial: FakeState = { ...initialState(), ...state };
  const commands: string[] = [];
  const note = (command: string): void => void commands.push(command);
  const hub = createStore(() => initial.hub);
  const offline = createStore(() => initial.offline);
  const media = createStore(() => initial.media);
  const windowShown = createStore(() => initial.windowShown);
  const preferences = createStore(() => initial.preferences);
  const people = createStore(() => initial.people);
  const rooms = createStore(() => initial.rooms);
  const statuses = createStore(() => initial.statuses);
  const isAway = createStore(() => initial.isAway);
  const knownPeople = createStore(() => initial.knownPeople);
  const blockedPeople = createStore(() => initial.blockedPeople);
  const mutedCallers = createStore(() => initial.mutedCallers);
  const recents = createStore(() => initial.recents);
  const notes = createStore(() => initial.notes);
  const call = createStore(() => initial.call);
  const ringing = createStore(() => initial.ringing);
  const joinRequests = createStore(() => initial.joinRequests);
  const room = createStore(() => initial.room);
  const share = createStore(() => initial.share);
  const pointing = createStore(() => initial.pointing);
  const followedMouse = createStore(() => initial.followedMouse);
  const drawing = createStore(() => initial.drawing);
  const chat = createStore(() => initial.chat);
  const reactions = createStore(() => initial.reactions);
  const mutedHere = createStore(() => initial.mutedHere);
  const notices = createStore(() => initial.notices);

  function answerKnock(peerId: string): void {
    const state = room.getState();
    if (state.kind !== 'joined') return;
    room.setState({ ...state, knocking: state.knocking.filter((one) => one.peerId !== peerId) }, true);
  }

  function setVerification(peerId: string, verification: Verification): void {
    const state = room.getState();
    if (state.kind !== 'joined') return;
    const participants = state.participants.map((one) => (one.peerId === peerId ? { ...one, verification } : one));
    room.setState({ ...state, participants }, true);
  }

  function tell(kind: 'blocked' | 'caller-muted', { peerId, name }: Caller): void {
    notices.setState([...notices.getState(), { id: 100, kind, who: { peerId, name } }], true);
    if (call.getState().kind === 'incoming') call.setState({ kind: 'idle' }, true);
  }

  const holding = fakeHolding(initial, note);
  const { value: loudCalls } = new LoudCalls({ call, secondCalls: holding.secondCalls }, null, new Scope());

  return {
    commands,
    peerId: 'own-key-of-mara-000000',
    hub,
    offline,
    people,
    rooms,
    statuses,
    isAway,
    ...fakePortraits(initial.portraits, preferences, note),
    ...fakeKeptRooms(initial.keptRooms, note),
    ...holding,
    knownPeople,
    blockedPeople,
    mutedCallers,
    recents,
    notes,
    level: createStore(() => initial.level),
    call,
    loudCalls: loudCalls.store,
    ringing,
    joinRequests,
    room,
    chat,
    reactions,
    media,
    pointing,
    followedMouse,
    notices,
    preferences,
    windowShown,
    ownWindow: {
      shown: windowShown,
      opensByItself: initial.opensByItself,
      keepsMiniOutOfShares: false,
      overlay: initial.overlayPower,
      raise: () => note('raiseWindow'),
    },
    desktop: initial.desktop && fakeDesktop(initial.desktop, initial, note),
    shareSources: fakeSources(initial.shareSources),
    canShare: true,
    invitedTo: createStore(() => initial.invitedTo),

    setName(name) {
      note(`setName ${name}`);
      const taken = name.trim() !== '' && name.length <= 64;
      if (taken) preferences.setState({ name });
      return taken;
    },
    setStatus(status) {
      note(`setStatus ${JSON.stringify(status)}`);
      const taken = status === null || status.text.trim() !== '';
      if (taken) preferences.setState({ status });
      return taken;
    },
    setAvailability: (availability) => preferences.setState({ availability }),
    setPreferences: (change) => preferences.setState(change),
    portablePreferences: () => ({ ...preferences.getState() }),
    importPreferences(contents, withPeople) {
      const before = preferences.getState();
      const { change, ...counted } = importedPreferences(contents, withPeople);
      preferences.setState(change);
      return { ...counted, undo: () => preferences.setState(before) };
    },
    setFavourite(peerId, isFavourite) {
      const { favourites } = preferences.getState();
      const others = favourites.filter((one) => one !== peerId);
      preferences.setState({ favourites: isFavourite ? [...others, peerId] : others });
    },
    retryHub: () => note('retryHub'),
    followHub: () => note('followHub'),
    askForPeople() {
      note('askForPeople');
      const state = hub.getState();
      if (state.kind !== 'online' || state.peopleAccess === 'refused') return Promise.resolve('too-often');
      hub.setState({ ...state, peopleAccess: 'asked' }, true);
      return Promise.resolve('ok');
    },
    callPerson(peerId) {
      note(`callPerson ${peerId}`);
      const to = people.getState().find((person) => person.peerId === peerId);
      if (to) call.setState({ kind: 'outgoing', to, phase: 'calling' }, true);
    },
    callPeople: (peerIds) => note(`callPeople ${peerIds.join(' ')}`),
    stopRinging: () => note('stopRinging'),
    askToJoin(peerId) {
      note(`askToJoin ${peerId}`);
      const to = people.getState().find((person) => person.peerId === peerId);
      if (to) call.setState({ kind: 'outgoing', to, phase: 'requesting' }, true);
    },
    callAnyway(peerId) {
      note(`callAnyway ${peerId}`);
      const to = people.getState().find((person) => person.peerId === peerId);
      if (to) call.setState({ kind: 'outgoing', to, phase: 'calling-busy' }, true);
    },
    letJoin(peerId) {
      note(`letJoin ${peerId}`);
      joinRequests.setState((askers) => askers.filter((one) => one.peerId !== peerId), true);
    },
    refuseToJoin(peerId) {
      note(`refuseToJoin ${peerId}`);
      joinRequests.setState((askers) => askers.filter((one) => one.peerId !== peerId), true);
    },
    cancelCall() {
      note('cancelCall');
      call.setState({ kind: 'idle' }, true);
    },
    acceptCall() {
      note('acceptCall');
      call.setState({ kind: 'idle' }, true);
    },
    acceptWithVoice() {
      note('acceptWithVoice');
      call.setState({ kind: 'idle' }, true);
    },
    declineCall() {
      note('declineCall');
      call.setState({ kind: 'idle' }, true);
    },
    vouchFor({ peerId, name }) {
      note(`vouchFor ${name} ${peerId}`);
      const isBlocked = blockedPeople.getState().some((one) => one.peerId === peerId);
      blockedPeople.setState((before) => before.filter((one) => one.peerId !== peerId), true);
      const known = { peerId, names: [name], firstMetAt: 0, lastMetAt: 0, verifiedAt: null };
      if (!isBlocked) knownPeople.setState((before) => [...before, known], true);
      const state = call.getState();
      if (state.kind === 'incoming') call.setState({ ...state, phase: 'accepting' }, true);
      if (state.kind === 'outgoing') call.setState({ ...state, phase: 'calling' }, true);
      const here = room.getState();
      if (here.kind !== 'joined') return;
      const participants = here.participants.map((one) =>
        one.peerId === peerId ? { ...one, isHeld: false, isBlocked: false } : one,
      );
      room.setState({ ...here, participants }, true);
    },
    ...fakePeople({ knownPeople, blockedPeople, mutedCallers }, tell, note),
    ...fakeRecents(recents, notes, note),
    ...fakeNotes({ notes, call }, initial.noteOutcome, note),
    newRoom: () => note('newRoom'),
    joinRoom(codeOrLink) {
      note(`joinRoom ${codeOrLink}`);
      return codeOrLink.trim().length >= 3;
    },
    ...fakeRoomSettings(room, note),
    admit(peerId) {
      note(`admit ${peerId}`);
      answerKnock(peerId);
    },
    ignoreKnock(peerId) {
      note(`ignoreKnock ${peerId}`);
      answerKnock(peerId);
    },
    leaveRoom() {
      note('leaveRoom');
      room.setState((state) => (state.kind === 'joined' ? { ...state, kind: 'left' } : { kind: 'none' }), true);
    },
    forgetRoom: () => room.setState({ kind: 'none' }, true),
    setMuted: (muted) => media.setState({ muted }),
    setTalking: (talking) => media.setState({ talking }),
    setCameraOff: (cameraOff) => media.setState({ cameraOff }),
    selectDevice: (kind, deviceId) => media.setState({ selected: { ...media.getState().selected, [kind]: deviceId } }),
    refreshDevices: () => note('refreshDevices'),
    holdDevices(needs) {
      note(`holdDevices ${Object.entries(needs).flat().join(' ')}`);
      return () => note('letGo');
    },
    retryDevices: () => note('retryDevices'),
    ...fakeSharing(share, initial, preferences, note),
    ...fakeGestures(room, reactions, note),
    ...fakeHearing(mutedHere, preferences, note),
    ...fakeTogether(initial, note),
    ...fakeQuality(initial, note),
    ...fakeRemoteControl(initial, note),
    ...fakePointing(pointing, note),
    followMouse(peerId) {
      note(`followMouse ${peerId}`);
      followedMouse.setState(peerId === null ? null : { of: peerId, at: null }, true);
    },
    ...fakeDrawing(drawing, note),
    verify(peerId) {
      note(`verify ${peerId}`);
      setVerification(peerId, initial.verification);
    },
    judgeCodes(peerId, match) {
      note(`judgeCodes ${peerId} ${match}`);
      setVerification(peerId, match ? { kind: 'matched' } : { kind: 'mismatched', saidBy: 'me' });
    },
    closeVerification(peerId) {
      note(`closeVerification ${peerId}`);
      setVerification(peerId, { kind: 'idle' });
    },
    sendChat(text) {
      note(`sendChat ${text}`);
      return text.trim() !== '' && text.length <= 4_000;
    },
    setChatOpen(open) {
      if (open) chat.setState({ unread: 0 });
    },
    showPictures: () => undefined,
    showPicturesIn: () => undefined,
    framesDecoded: () => Promise.resolve(null),
    pictureStalled: (peerId) => note(`pictureStalled ${peerId}`),
    dismissNotice: (id) =>
      notices.setState(
        notices.getState().filter((notice) => notice.id !== id),
        true,
      ),
    close: () => note('close'),
  };
}
