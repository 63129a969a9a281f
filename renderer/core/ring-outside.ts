import { recognise } from '../../signaling/protocol/index.ts';
import type { BlockedPerson, KnownPerson } from '../../signaling/protocol/index.ts';
import type { CallState, HubState, MediaState, Preferences } from './model.ts';
import type { RingAnswer, RingShown } from './ports.ts';
import type { Answering } from './answering-api.ts';

/** What a ring that is shown outside of the page is made of. */
export interface RingFacts {
  call: CallState;
  knownPeople: readonly KnownPerson[];
  blockedPeople: readonly BlockedPerson[];
  media: Pick<MediaState, 'cameraOff'>;
  preferences: Pick<Preferences, 'theme' | 'language'>;
  hub: HubState;
}

/** What is shown of the call that rings; null when none does, or it is still asked who that is. */
export function ringShown({ call, knownPeople, blockedPeople, media, preferences, hub }: RingFacts): RingShown | null {
  if (call.kind !== 'incoming' || call.phase !== 'ringing') return null;
  const { callId, from, guest } = call;
  const who = recognise(from, knownPeople, blockedPeople);
  const verified = who.kind === 'known' && who.verified ? 'verified' : null;
  return {
    callId,
    name: from.name,
    guest,
    mark: who.kind === 'new' ? 'new' : verified,
    voiceOnly: !media.cameraOff,
    canReply: hub.kind === 'online' && hub.canNote,
    theme: preferences.theme,
    language: preferences.language,
  };
}

/** Does what was pressed for that call; nothing when it does not ring any more. */
export function answerRing(
  session: { call: { getState(): CallState } } & Answering,
  { callId, answer, text }: RingAnswer,
): void {
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
