import { Ban, Bell, BellOff, MessageSquareText, Star, StarOff } from 'lucide-react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { MenuItem } from '../design/menu-item.tsx';
import { useNoteWriter } from '../notes/note-writer.tsx';
import { useSession } from '../session-context.tsx';
import { noteWords } from '../words/notes.ts';
import { peopleWords } from '../words/people.ts';
import { blockWords } from '../words/trust.ts';
import { CallAnywayItem } from './call-anyway-item.tsx';
import { useIsInRoom } from './use-is-in-room.ts';

/** What can be done about somebody wherever they are, besides calling them. */
export function PersonItems({ person }: { person: Caller }) {
  const session = useSession();
  const { peerId } = person;
  const isMuted = useStore(session.mutedCallers, (muted) => muted.includes(peerId));
  const isFavourite = useStore(session.preferences, ({ favourites }) => favourites.includes(peerId));
  const isBlocked = useStore(session.blockedPeople, (blocked) => blocked.some((one) => one.peerId === peerId));
  const write = useNoteWriter();
  // In the same room there is the chat.
  const isHere = useIsInRoom(peerId);
  return (
    <>
      <CallAnywayItem person={person} />
      {write && !isHere && !isBlocked && (
        <MenuItem icon={MessageSquareText} words={noteWords.leave} onClick={() => write(person)} />
      )}
      <MenuItem
        icon={isFavourite ? StarOff : Star}
        words={isFavourite ? peopleWords.removeFavourite : peopleWords.addFavourite}
        onClick={() => session.setFavourite(peerId, !isFavourite)}
      />
      {isMuted ? (
        <MenuItem icon={Bell} words={blockWords.unmuteCaller} onClick={() => session.unmuteCaller(peerId)} />
      ) : (
        !isBlocked && (
          <MenuItem
            icon={BellOff}
            words={blockWords.muteCaller}
            hint={blockWords.muteHint}
            onClick={() => session.muteCaller(person)}
          />
        )
      )}
      {isBlocked ? (
        <MenuItem icon={Ban} words={blockWords.unblock} onClick={() => session.unblock(peerId)} />
      ) : (
        <MenuItem
          icon={Ban}
          words={blockWords.block}
          hint={blockWords.blockHint}
          onClick={() => session.block(person)}
        />
      )}
    </>
  );
}
