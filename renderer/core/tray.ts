import type { Scope } from '../../signaling/basics/scope.ts';
import { LIMITS, missedCount } from '../../signaling/protocol/index.ts';
import type { CallState, ChatState, MediaState, Preferences, RecentCall, RoomState } from './model.ts';
import type { TrayPort, TrayState } from './ports.ts';
import type { Session } from './session-api.ts';

/** What the state is made of. */
export interface TrayFacts {
  preferences: Pick<Preferences, 'availability'>;
  room: Pick<RoomState, 'kind'>;
  media: Pick<MediaState, 'muted'>;
  call: CallState;
  recents: readonly RecentCall[];
  chat: Pick<ChatState, 'unread'>;
}

export function trayState({ preferences, room, media, call, recents, chat }: TrayFacts): TrayState {
  return {
    availability: preferences.availability,
    inRoom: room.kind === 'joined',
    muted: media.muted,
    // A question about who calls is in the way of the ringing, and wants an answer as much.
    ringing: call.kind === 'incoming' && call.phase !== 'accepting',
    unseen: Math.min(missedCount(recents) + chat.unread, LIMITS.unseen),
  };
}

type TraySession = Pick<Session, keyof TrayFacts | 'setMuted' | 'setAvailability'>;

/** Keeps the tray told of the session's state, and does what is chosen there. */
export function wireTray(tray: TrayPort, session: TraySession, scope: Scope): void {
  const { preferences, room, media, call, recents, chat } = session;
  let told = '';
  function tell(): void {
    const state = trayState({
      preferences: preferences.getState(),
      room: room.getState(),
      media: media.getState(),
      call: call.getState(),
      recents: recents.getState(),
      chat: chat.getState(),
    });
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    tray.show(state);
  }

  tell();
  for (const store of [preferences, room, media, call, recents, chat]) scope.add(store.subscribe(tell));
  scope.add(
    tray.onCommand((command) => {
      switch (command.kind) {
        case 'set-muted':
          return session.setMuted(command.muted);
        case 'set-availability':
          return session.setAvailability(command.availability);
      }
    }),
  );
}
