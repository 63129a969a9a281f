import * as v from 'valibot';
import { NameSchema } from '../../signaling/protocol/index.ts';
import { answeringCommands } from './calls/answering-commands.ts';
import { askingCommands } from './calls/asking-commands.ts';
import { createCommandsInRoom } from './commands-in-room.ts';
import type { FlightRecords } from './flight-recorder.ts';
import type { HoldingCommands } from './holding-api.ts';
import type { KeepingRooms } from './kept-rooms-api.ts';
import type { Parts } from './parts.ts';
import { portableCommands } from './portable-preferences.ts';
import { withFavourite } from './preferences.ts';
import type { Portraits } from './profiles-api.ts';
import type { RemoteControlApi } from './remote-control-api.ts';
import { unlockedKey } from './room/room-access.ts';
import { newInvitation } from './room/new-invitation.ts';
import { roomCommands } from './room/room-commands.ts';
import type { Session } from './session-api.ts';
import type { Together } from './together-api.ts';
import { createShareCommands } from './sharing-commands.ts';

export interface CommandDeps extends Parts {
  /** What the others are told of this person has changed. */
  onOwnChange: () => void;
}

type CommandName = {
  [K in keyof Session]: Session[K] extends (...args: never[]) => unknown ? K : never;
}[keyof Session];

/** Says hello to the hub with name and availability; does nothing before the person has given a name. */
export function greet({ hub, preferences }: Pick<Parts, 'hub' | 'preferences'>): void {
  const { name, availability } = preferences.value.get();
  if (name !== '') hub.greet({ name, availability });
}

/** What the UI can ask of the engine; see Session for what each promises. */
export function createCommands(
  engine: CommandDeps,
): Omit<
  Pick<Session, CommandName>,
  | 'close'
  | keyof FlightRecords
  | 'setStatus'
  | keyof Portraits
  | keyof HoldingCommands
  | keyof KeepingRooms
  | keyof RemoteControlApi
  | keyof Together
> {
  const { platform, preferences, knownPeople, blockedPeople, mutedCallers, notices, recents, notes } = engine;
  const { hub, media, deviceHolds, mesh, room, knocks, calls, groupRing, joinRequests, chat, verifications, viewings } =
    engine;
  return {
    setName(name) {
      const parsed = v.safeParse(NameSchema, name);
      if (!parsed.success) return false;
      preferences.change({ name: parsed.output });
      greet(engine);
      engine.onOwnChange();
      return true;
    },
    setAvailability(availability) {
      preferences.change({ availability });
      greet(engine);
    },
    setPreferences(change) {
      preferences.change(change);
      engine.onOwnChange();
    },
    ...portableCommands(preferences, engine.onOwnChange),
    setFavourite(peerId, isFavourite) {
      const { favourites } = preferences.value.get();
      preferences.change({ favourites: withFavourite(favourites, peerId, isFavourite) });
    },
    retryHub: () => hub.retryNow(),
    followHub() {
      const stay = room.membership;
      if (hub.movedTo === null || stay.kind !== 'stay' || stay.phase !== 'joined') return;
      platform.goTo?.(hub.movedTo, { code: stay.code, key: unlockedKey(stay.access) });
    },

    async askForPeople() {
      const asked = await hub.request('ask-for-people', {});
      if (asked.ok) return 'ok';
      return asked.code === 'rate-limited' ? 'too-often' : 'failed';
    },

    callPerson(peerId) {
      notices.forgetNotes(peerId);
      const person = hub.people.get().find((one) => one.peerId === peerId);
      if (person) return calls.call({ peerId, name: person.name });
      const reason = hub.isOnline ? 'gone' : 'offline';
      notices.notify({ kind: 'call-failed', to: { peerId, name: notices.callerName(peerId) }, reason });
    },
    callPeople(peerIds) {
      const people = hub.people.get().filter((one) => peerIds.includes(one.peerId) && knownPeople.mayMeet(one));
      // Whoever waits at a door would ring them into that room, whenever it opens.
      const waits = room.membership.kind === 'stay' && !room.isInside;
      if (people.length === 0 || waits) return;
      if (!room.isInside) room.join(newInvitation(platform.peerId), true);
      groupRing.ring(people.map(({ peerId, name }) => ({ peerId, name })));
    },
    stopRinging: () => groupRing.cancel(),
    ...askingCommands(engine),
    cancelCall: () => calls.cancel(),
    ...answeringCommands(engine),

    vouchFor(person) {
      if (blockedPeople.has(person.peerId)) blockedPeople.unblock(person.peerId);
      else knownPeople.vouchFor(person);
      // Whoever is blocked no more may still have somebody else's name.
      if (knownPeople.mayMeet(person)) calls.vouchedFor(person.peerId);
    },
    forgetPerson: (peerId) => knownPeople.forget(peerId),
    rememberPerson: (person) => knownPeople.remember(person),
    block(person) {
      blockedPeople.block(person);
      notices.forgetMissed(person.peerId);
      notices.forgetNotes(person.peerId);
      recents.hush(person.peerId);
      calls.declineFrom(person.peerId);
      knocks.forget(person.peerId);
      joinRequests.forget(person.peerId);
      notices.notify({ kind: 'blocked', who: person });
    },
    unblock: (peerId) => blockedPeople.unblock(peerId),
    muteCaller(person) {
      mutedCallers.set(person.peerId, true);
      calls.declineFrom(person.peerId);
      joinRequests.forget(person.peerId);
      notices.notify({ kind: 'caller-muted', who: person });
    },
    unmuteCaller: (peerId) => mutedCallers.set(peerId, false),

    seeRecents() {
      recents.see();
      notes.see();
    },
    removeRecents: (ids) => recents.remove(ids),
    restoreRecents: (calls) => recents.restore(calls),
    leaveNote: (to, text) => notes.send(to, text),
    removeNotes: (ids) => notes.remove(ids),
    restoreNotes: (removed) => notes.restore(removed),

    ...roomCommands(engine),

    setMuted: (muted) => media.setMuted(muted),
    setTalking: (talking) => media.setTalking(talking),
    setCameraOff: (off) => media.setCameraOff(off),
    selectDevice: (kind, deviceId) => media.selectDevice(kind, deviceId),
    refreshDevices: () => void media.refreshDevices(),
    holdDevices: (needs) => deviceHolds.hold(needs),
    retryDevices: () => void media.openMissing(),

    ...createShareCommands(engine),
    ...createCommandsInRoom(engine),

    verify: (peerId) => verifications.start(peerId),
    judgeCodes: (peerId, match) => verifications.judge(peerId, match),
    closeVerification: (peerId) => verifications.close(peerId),

    sendChat: (text) => chat.send(text),
    setChatOpen: (open) => chat.setOpen(open),

    showPictures: (shown) => viewings.show(shown),
    showPicturesIn: (window, shown) => viewings.windows.show(window, shown),
    framesDecoded: async (peerId, picture) => (await mesh.linkTo(peerId)?.statistics.framesDecoded(picture)) ?? null,
    pictureStalled: (peerId) => mesh.linkTo(peerId)?.pictureStalled(),

    dismissNotice: (id) => notices.dismiss(id),
  };
}
