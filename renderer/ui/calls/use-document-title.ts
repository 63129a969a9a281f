import { useEffect } from 'react';
import type { CallState, RoomState } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { incomingLine } from '../words/calls.ts';
import { useRoomHeading } from '../room/use-room-heading.ts';
import { commonWords } from '../words/common.ts';
import { plain } from '../words/sentence.ts';

const FLASH_MS = 1_000;

/**
 * Names the room in the window's title, and flashes it while somebody calls: the window may be hidden behind others.
 *
 * @param unseen missed calls and unread messages, as the tray counts them
 */
export function useDocumentTitle(room: RoomState, call: CallState, unseen: number): void {
  const nameOf = useNameOf();
  const headingOf = useRoomHeading();
  const place = room.kind === 'joined' ? `${headingOf(room).heading} – ${commonWords.product}` : commonWords.product;
  const quiet = unseen > 0 ? `(${unseen}) ${place}` : place;
  const flash = call.kind === 'incoming' && call.phase === 'ringing' ? plain(incomingLine(nameOf(call.from))) : null;

  useEffect(() => {
    document.title = flash ?? quiet;
    if (flash === null) return;
    const timer = setInterval(() => (document.title = document.title === flash ? quiet : flash), FLASH_MS);
    return () => clearInterval(timer);
  }, [quiet, flash]);
}
