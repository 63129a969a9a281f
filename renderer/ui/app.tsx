import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { unreadNotes } from '../../signaling/protocol/note.ts';
import { missedCount } from '../../signaling/protocol/recent-call.ts';
import type { Session } from '../core/session-api.ts';
import { IncomingCall } from './calls/incoming-call.tsx';
import { loudCall } from './calls/loud-call.ts';
import { OutgoingCall } from './calls/outgoing-call.tsx';
import { useDocumentTitle } from './calls/use-document-title.ts';
import './design/base.css';
import { useHasBeen } from './design/use-has-been.ts';
import { useTheme } from './design/use-theme.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { pressOnce } from './keys/press-once.ts';
import { useFocusKeeper } from './keys/use-focus-keeper.ts';
import { useMediaShortcuts } from './keys/use-shortcuts.ts';
import { Lobby } from './lobby/lobby.tsx';
import { NamesProvider } from './names/names.tsx';
import { NoteWriterProvider } from './notes/note-writer.tsx';
import { preloadParts } from './preload-parts.ts';
import { Room } from './room/lazy.ts';
import { placeInRoom } from './room/room-focus.ts';
import { SessionProvider, useSession } from './session-context.tsx';
import { secondSpeaker } from './sound/second-speaker.ts';
import { useRing } from './sound/use-ring.ts';
import { useLanguage } from './words/use-language.ts';

/** The whole user interface, for one session. */
export function App({ session }: { session: Session }) {
  return (
    <ErrorBoundary>
      <SessionProvider value={session}>
        <Interface />
      </SessionProvider>
    </ErrorBoundary>
  );
}

/** All that has words, so that it is rendered anew when the language changes. */
function Interface() {
  useLanguage(useStore(useSession().preferences, (preferences) => preferences.language));
  const screen = useRef<HTMLDivElement>(null);
  useFocusKeeper(screen, () => placeInRoom() ?? document.querySelector('h1'));
  return (
    <div ref={screen}>
      <NamesProvider>
        <NoteWriterProvider>
          <Screens />
        </NoteWriterProvider>
      </NamesProvider>
    </div>
  );
}

function Screens() {
  const session = useSession();
  const room = useStore(session.room);
  const call = useStore(session.call);
  const inRoom = room.kind === 'joined';
  const hasBeenInRoom = useHasBeen(inRoom);
  useTheme(useStore(session.preferences, (preferences) => preferences.theme));
  useMediaShortcuts();
  useEffect(() => pressOnce(window), []);
  const hasHub = useStore(session.hub, (hub) => hub.kind === 'online');
  useEffect(() => {
    if (hasHub) preloadParts();
  }, [hasHub]);
  const missed = useStore(session.recents, missedCount);
  const unread = useStore(session.chat, (chat) => chat.unread);
  const notes = useStore(session.notes, unreadNotes);
  const loud = useStore(session.loudCalls, (ids) => loudCall(call, ids));
  useDocumentTitle(room, loud, missed + notes + unread);
  const alsoRingOn = useStore(session.preferences, (preferences) => preferences.alsoRingOn);
  useRing(
    loud,
    useStore(session.media, (media) => media.selected.speaker),
    useStore(session.media, (media) => secondSpeaker(media, alsoRingOn)),
  );

  return (
    <>
      {inRoom ? <Room room={room} /> : <Lobby room={room} returning={hasBeenInRoom} />}
      {!inRoom && <OutgoingCall inRoom={false} />}
      <IncomingCall />
    </>
  );
}
