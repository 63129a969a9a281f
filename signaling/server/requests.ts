import * as v from 'valibot';
import { monotonicNow } from '../basics/monotonic.ts';
import type { Answer, GreetedRequest, ParsedInput, RequestName, Result } from '../protocol/index.ts';
import { fail, LIMITS, ok, REQUESTS } from '../protocol/index.ts';
import type { CallRegistry } from './call-registry.ts';
import type { HubEvent } from './config.ts';
import type { GuestAccess } from './guest-access.ts';
import { isWithinDepth } from './json-depth.ts';
import type { JoinRequestRegistry, Wanted } from './join-request-registry.ts';
import type { KnockRegistry } from './knock-registry.ts';
import { passNote } from './notes.ts';
import type { Peers } from './peers.ts';
import type { PacedChanges } from './paced-changes.ts';
import { toPeerPortrait } from './portraits.ts';
import type { RequestLimits } from './request-limits.ts';
import type { Seekers } from './seekers.ts';
import type { RoomList } from './room-list.ts';
import type { Rooms } from './rooms.ts';
import { withSeenAddress } from './seen-candidate.ts';
import { toPeerStatus } from './status-list.ts';

export interface Requester {
  peerId: string;
  /** Remote network address. */
  address: string;
}

export type Handlers = { [N in GreetedRequest]: (from: Requester, input: ParsedInput<N>) => Answer<N> };

export interface RequestDeps {
  peers: Peers;
  rooms: Rooms;
  roomList: RoomList;
  calls: CallRegistry;
  knocks: KnockRegistry;
  joinRequests: JoinRequestRegistry;
  seekers: Seekers;
  guests: GuestAccess;
  /** Names, availability, absence, status texts and profile pictures that changed. */
  profiles: PacedChanges;
  limits: RequestLimits;
  /** Whether clients' remote addresses are their own, not a proxy's. */
  seesAddresses: boolean;
  log: (event: HubEvent) => void;
}

/**
 * One handler a request; the table of the wire contract gives the types. Handlers run to the end without waiting, so
 * that none sees half a change.
 */
export function createHandlers(deps: RequestDeps): Handlers {
  const { peers, rooms, roomList, calls, knocks, joinRequests, seekers, guests, profiles, limits } = deps;
  const { seesAddresses, log } = deps;

  function ask({ peerId, address }: Requester, to: string, wants: Wanted): Result<Record<never, never>> {
    if (guests.of(peerId) !== 'open') return fail('peer-not-found', 'Nobody here has that id.');
    if (!limits.call.allow(`${peerId} ${to}`, address, monotonicNow()))
      return fail('rate-limited', 'Asked too often; wait a minute.');
    return joinRequests.ask(peerId, to, wants);
  }

  return {
    profile({ peerId }, profile) {
      // Clients also send it to see whether the hub still answers.
      if (peers.setProfile(peerId, profile)) profiles.changed(peerId);
      if (profile.availability === 'do-not-disturb') seekers.withdraw(peerId);
      return ok({});
    },

    away({ peerId }, { away }) {
      peers.setAway(peerId, away);
      profiles.changed(peerId);
      return ok({});
    },

    'status-text'({ peerId }, { status }) {
      // Clients also take back what they may have said before a reload.
      if (peers.setStatus(peerId, status && toPeerStatus(status, monotonicNow()))) profiles.changed(peerId);
      return ok({});
    },

    portrait({ peerId, address }, { portrait: base64 }) {
      const portrait = base64 === null ? null : toPeerPortrait(base64);
      if (base64 !== null && portrait === null) return fail('bad-request', 'No profile picture.');
      // Clients tell it again at each hello; and taking it back is never too often.
      const isNew = portrait !== null && peers.get(peerId)?.portrait?.hash !== portrait.hash;
      if (isNew && !limits.portrait.allow(peerId, address, monotonicNow()))
        return fail('rate-limited', 'Changed too often; wait a minute.');
      if (peers.setPortrait(peerId, portrait)) profiles.changed(peerId);
      return ok({});
    },

    'portraits-of'({ peerId, address }, { of }) {
      if (guests.of(peerId) !== 'open') return fail('peer-not-found', 'Nobody here has that id.');
      if (!limits.portraitAsk.allow(peerId, address, monotonicNow()))
        return fail('rate-limited', 'Asked too often; wait a minute.');
      const portraits = [...new Set(of)].flatMap((one) => peers.get(one)?.portrait?.base64 ?? []);
      return ok({ portraits });
    },

    join({ peerId, address }, { code, visit, door = null }) {
      const membership = rooms.membershipOf(peerId);
      if (membership && membership.code !== code && membership.member.state !== 'ringing') {
        return fail('already-in-room', 'Leave the other room first.');
      }
      const isHere = membership?.code === code;
      if (!isHere && !limits.join.allow(address, code, monotonicNow())) {
        return fail('rate-limited', 'Too many room codes tried; wait a minute.');
      }
      const room = calls.roomOfCall(peerId, code) ?? { code, door };
      const isNew = membership?.member.visit !== visit || membership.door !== room.door;
      if (isNew && !limits.visit.allow(peerId, address, monotonicNow())) {
        return fail('rate-limited', 'Joined too often; wait a minute.');
      }
      calls.endIncoming(peerId, code);
      const roster = rooms.enter(room, { peerId, visit, state: 'there' });
      if (!roster.ok) return roster;
      calls.acceptByJoin(peerId, code);
      log({ event: 'joined', peerId, members: roster.data.members.length });
      return ok({ roster: roster.data });
    },

    leave({ peerId }) {
      joinRequests.withdraw(peerId);
      const membership = rooms.membershipOf(peerId);
      if (!membership || membership.member.state === 'ringing') return fail('not-in-room', 'Not in a room.');
      calls.cancelOutgoing(peerId);
      rooms.exit(peerId);
      log({ event: 'left', peerId });
      return ok({});
    },

    'list-room': ({ peerId }, own) => roomList.tell(peerId, own),

    knock({ peerId, address }) {
      const membership = rooms.membershipOf(peerId);
      if (!membership || membership.member.state === 'ringing') return fail('not-in-room', 'Join first.');
      if (!limits.knock.allow(peerId, address, monotonicNow())) return fail('rate-limited', 'Too many knocks.');
      const roster = rooms.enter(membership, { ...membership.member, state: 'knocking' });
      if (!roster.ok) return roster;
      knocks.ask(peerId);
      return ok({});
    },

    admit({ peerId }, { to }) {
      const own = rooms.membershipOf(peerId);
      const other = rooms.membershipOf(to);
      if (own?.member.state !== 'there') return fail('not-in-room', 'Only who is inside lets others in.');
      const isKnocking = other?.member.state === 'knocking' && other.code === own.code && other.door !== own.door;
      if (!isKnocking) return fail('peer-not-found', 'That person does not knock here any more.');
      peers.emit(to, 'let-in', { code: own.code, door: own.door, by: peerId });
      return ok({});
    },

    signal({ peerId, address }, { to, signal }) {
      const membership = rooms.membershipOf(peerId);
      if (!membership) return fail('not-in-room', 'Signals pass inside a room only.');
      const target = to === peerId ? undefined : rooms.companionOf(peerId, to);
      const isForThisVisit = membership.member.visit === signal.visit && target?.visit === signal.toVisit;
      if (!isForThisVisit || !peers.get(to)?.socket)
        return fail('peer-not-found', 'Nobody in this room has that id and visit.');
      peers.emit(to, 'signal', { from: peerId, signal });
      const seen = seesAddresses ? withSeenAddress(signal, address) : null;
      if (seen !== null) peers.emit(to, 'signal', { from: peerId, signal: seen });
      return ok({});
    },

    'ask-for-people'({ peerId, address }) {
      if (!limits.askForPeople.allow(peerId, address, monotonicNow()))
        return fail('rate-limited', 'Asked too often; wait a minute.');
      return guests.ask(peerId);
    },

    ring(from, { to, visit, door = null }) {
      const isPaired = seekers.mayRing(from.peerId, to);
      const isAsked = joinRequests.isOpen(to, from.peerId);
      // Whoever is not listed is not to be found by ringing either.
      if (guests.of(from.peerId) !== 'open' && !calls.isRinging(to, from.peerId) && !isAsked && !isPaired)
        return fail('peer-not-found', 'Nobody here has that id.');
      if (!isAsked && !isPaired && !limits.call.allow(`${from.peerId} ${to}`, from.address, monotonicNow()))
        return fail('rate-limited', 'Too many calls; wait a minute.');
      const answer = calls.ring(from.peerId, to, { visit, door }, isAsked);
      if (isAsked && answer.ok) joinRequests.granted(to);
      // Nobody can say yes to it any more: the client that asked is not to wait for it.
      else if (isAsked) joinRequests.decline(from.peerId, to);
      return answer;
    },

    ringing: ({ peerId }, { callId, visit }) => calls.ringing(peerId, callId, visit),
    accept: ({ peerId }, { callId }) => calls.accept(peerId, callId),
    decline: ({ peerId }, { callId }) => calls.decline(peerId, callId),
    cancel: ({ peerId }, { callId }) => calls.cancel(peerId, callId),

    'ask-to-join': (from, { to }) => ask(from, to, 'join'),
    'call-in-room': (from, { to }) => ask(from, to, 'call'),
    'take-call': ({ peerId }, { from }) => joinRequests.take(peerId, from),

    'challenge-asker': ({ peerId }, { to, challenge }) => joinRequests.challenge(peerId, to, challenge),
    'prove-asking': ({ peerId }, { to, ...proof }) => joinRequests.prove(peerId, to, proof),

    'stop-asking'({ peerId }) {
      joinRequests.withdraw(peerId);
      return ok({});
    },

    'refuse-to-join'({ peerId }, { to }) {
      joinRequests.decline(peerId, to);
      return ok({});
    },

    seek({ peerId, address }) {
      if (!limits.seek.allow(peerId, address, monotonicNow())) return fail('rate-limited', 'Too often; wait a minute.');
      return seekers.seek(peerId);
    },
    'take-pair': ({ peerId }, { with: other }) => seekers.take(peerId, other),
    'stop-seeking'({ peerId }) {
      seekers.withdraw(peerId);
      return ok({});
    },

    note({ peerId, address }, { to, note }) {
      // Whoever has no list may answer who rings.
      if (guests.of(peerId) !== 'open' && !calls.isRinging(to, peerId))
        return fail('peer-not-found', 'Nobody here has that id.');
      if (!limits.note.allow(`${peerId} ${to}`, address, monotonicNow()))
        return fail('rate-limited', 'Too many notes; wait a minute.');
      return passNote(peers, peerId, to, note);
    },
  };
}

/** Parses a payload and runs its handler. */
export function handle<N extends GreetedRequest>(
  handlers: Handlers,
  name: N,
  from: Requester,
  payload: unknown,
): Answer<N> {
  const input = parseInput(name, payload);
  return input.ok ? handlers[name](from, input.data) : input;
}

/** A payload as the wire contract wants it, or `bad-request` naming the field. */
export function parseInput<N extends RequestName>(name: N, payload: unknown): Result<ParsedInput<N>, 'bad-request'> {
  if (!isWithinDepth(payload, LIMITS.jsonDepth)) return fail('bad-request', 'Nested too deeply.');
  // A schema of no fields would take an empty list for an object.
  if (Array.isArray(payload)) return fail('bad-request', 'The payload must be an object.');
  const parsed = v.safeParse(REQUESTS[name].input, payload, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  return fail('bad-request', `Wrong field: ${(v.getDotPath(parsed.issues[0]) ?? 'payload').slice(0, 100)}`);
}

export function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name);
}
