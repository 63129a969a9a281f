import { isAudible } from './media/media-state.ts';
import type { Scope } from '../../signaling/basics/scope.ts';
import { LIMITS, missedCount, unreadNotes } from '../../signaling/protocol/index.ts';
import type { Answering } from './answering-api.ts';
import type { Holding } from './holding-api.ts';
import type { ChatState, MediaState, Preferences, ReceivedNote, RecentCall, ShareState } from './model.ts';
import { sharesScreen } from './overlay/overlay-wish.ts';
import type { TrayPort, TrayState } from './ports.ts';
import { answerRing, ringingCaller, ringShown, type RingFacts } from './ring-outside.ts';
import type { Session } from './session-api.ts';

/** What the state is made of. */
export interface TrayFacts extends RingFacts {
  preferences: Pick<Preferences, 'availability' | 'theme' | 'language'>;
  media: Pick<MediaState, 'muted' | 'talking' | 'cameraOff'>;
  recents: readonly RecentCall[];
  notes: readonly ReceivedNote[];
  chat: Pick<ChatState, 'unread'>;
  share: ShareState;
}

export function trayState(facts: TrayFacts): TrayState {
  const { preferences, room, media, recents, notes, chat } = facts;
  return {
    availability: preferences.availability,
    inRoom: room.kind === 'joined',
    muted: !isAudible(media),
    sharesScreen: sharesScreen(facts.share),
    called: facts.call.kind === 'incoming' || facts.secondCalls.length > 0,
    // A question about who calls is in the way of the ringing, and wants an answer as much.
    ringing: facts.loudCalls.length > 0,
    ring: ringShown(facts),
    language: preferences.language,
    theme: preferences.theme,
    unseen: Math.min(missedCount(recents) + unreadNotes(notes) + chat.unread, LIMITS.unseen),
  };
}

type TraySession = Pick<
  Session,
  keyof TrayFacts | 'wantPortrait' | keyof Answering | keyof Holding | 'setMuted' | 'setAvailability'
>;

/** Keeps the tray told of the session's state, and does what is chosen there. */
export function wireTray(tray: TrayPort, session: TraySession, scope: Scope): void {
  const { preferences, room, media, call, recents, notes, chat, knownPeople, blockedPeople, hub } = session;
  const { share, secondCalls, onHold, loudCalls, portraits, loadedPortraits } = session;
  let last = '';
  function tell(): void {
    const state = trayState({
      preferences: preferences.getState(),
      room: room.getState(),
      media: media.getState(),
      call: call.getState(),
      recents: recents.getState(),
      notes: notes.getState(),
      hub: hub.getState(),
      chat: chat.getState(),
      share: share.getState(),
      knownPeople: knownPeople.getState(),
      blockedPeople: blockedPeople.getState(),
      secondCalls: secondCalls.getState(),
      onHold: onHold.getState(),
      loudCalls: loudCalls.getState(),
      portraits: portraits.getState(),
      loadedPortraits: loadedPortraits.getState(),
    });
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    tray.show(state);
  }

  tell();
  const told = [
    preferences,
    room,
    media,
    call,
    recents,
    notes,
    chat,
    share,
    knownPeople,
    blockedPeople,
    hub,
    secondCalls,
    onHold,
    loudCalls,
    loadedPortraits,
  ];
  for (const store of told) scope.add(store.subscribe(tell));
  scope.add(
    loudCalls.subscribe(() => {
      const caller = ringingCaller({ call: call.getState(), secondCalls: secondCalls.getState() });
      // The page may be out of sight, where nothing else asks for pictures.
      if (caller !== null) void session.wantPortrait(caller);
    }),
  );
  scope.add(
    tray.onCommand((command) => {
      switch (command.kind) {
        case 'set-muted':
          return session.setMuted(command.muted);
        case 'set-availability':
          return session.setAvailability(command.availability);
        case 'answer-call':
          return answerRing(session, command);
      }
    }),
  );
}
