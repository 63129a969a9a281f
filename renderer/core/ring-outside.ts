import { markOf, recognise } from '../../signaling/protocol/recognise.ts';
import type { BlockedPerson, KnownPerson } from '../../signaling/protocol/index.ts';
import type { Holding } from './holding-api.ts';
import type { Caller, CallState, HubState, MediaState, Preferences, SecondCall } from './model.ts';
import { canHold, type HoldFacts } from './on-hold/can-hold.ts';
import type { RingAnswer, RingShown } from './ports.ts';
import type { AnsweringCommands } from './answering-api.ts';

/** What a ring that is shown outside of the page is made of. */
export interface RingFacts extends HoldFacts {
  knownPeople: readonly KnownPerson[];
  blockedPeople: readonly BlockedPerson[];
  media: Pick<MediaState, 'cameraOff'>;
  preferences: Pick<Preferences, 'theme' | 'language'>;
  hub: HubState;
  secondCalls: readonly SecondCall[];
  loudCalls: readonly string[];
  portraits: ReadonlyMap<string, string>;
  loadedPortraits: ReadonlyMap<string, string>;
}

/** Whose call rings first; null: nobody's. */
export function ringingCaller({ call, secondCalls }: Pick<RingFacts, 'call' | 'secondCalls'>): string | null {
  return shownOf(call, secondCalls)?.from.peerId ?? null;
}

/** What is shown of the call that rings; null when none does, it is not to be shown there, or it is still asked who that is. */
export function ringShown(facts: RingFacts): RingShown | null {
  const { call, secondCalls, knownPeople, blockedPeople, media, preferences, hub } = facts;
  const isLoud = ({ callId }: { callId: string }): boolean => facts.loudCalls.includes(callId);
  const shown = shownOf(call, secondCalls.filter(isLoud));
  if (shown === null || !isLoud(shown)) return null;
  const { callId, from, guest, isSecond } = shown;
  const mark = markOf(recognise(from, knownPeople, blockedPeople), false);
  // It is asked who that is first, which the main window does. Whoever is blocked does not ring.
  if (mark === 'name-taken' || mark === 'blocked') return null;
  return {
    callId,
    name: from.name,
    portrait: facts.loadedPortraits.get(facts.portraits.get(from.peerId) ?? '') ?? null,
    guest,
    mark,
    instead: isSecond ? (canHold(facts) ? 'hold' : 'leave') : null,
    voiceOnly: !isSecond && !media.cameraOff,
    canReply: hub.kind === 'online' && hub.canNote,
    theme: preferences.theme,
    language: preferences.language,
  };
}

interface Shown {
  callId: string;
  from: Caller;
  guest: boolean;
  isSecond: boolean;
}

/** One at a time: nobody has a second call while a first one rings. */
function shownOf(call: CallState, [second]: readonly SecondCall[]): Shown | null {
  if (call.kind === 'incoming' && call.phase === 'ringing') return { ...call, isSecond: false };
  return second === undefined ? null : { ...second, from: second, isSecond: true };
}

type RingSession = AnsweringCommands &
  Pick<Holding, 'secondCalls' | 'takeSecondCall' | 'declineSecondCall' | 'declineSecondCallWithText'> & {
    call: { getState(): CallState };
  };

/** Does what was pressed for that call; nothing when it does not ring any more. */
export function answerRing(session: RingSession, { callId, answer, text }: RingAnswer): void {
  const second = session.secondCalls.getState().find((one) => one.callId === callId);
  if (second !== undefined) return answerSecond(session, second.peerId, answer, text);
  const call = session.call.getState();
  if (call.kind !== 'incoming' || call.phase !== 'ringing' || call.callId !== callId) return;
  switch (answer) {
    case 'accept':
      return session.acceptCall();
    case 'accept-with-voice':
      return session.acceptWithVoice();
    case 'decline':
      return text === undefined ? session.declineCall() : session.declineWithText(text);
  }
}

function answerSecond(session: RingSession, peerId: string, answer: RingAnswer['answer'], text?: string): void {
  if (answer !== 'decline') return session.takeSecondCall(peerId);
  return text === undefined ? session.declineSecondCall(peerId) : session.declineSecondCallWithText(peerId, text);
}
