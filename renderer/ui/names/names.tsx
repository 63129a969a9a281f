import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CallState, Caller, NoticeEntry, Participant, RoomState } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { selfName } from '../words/common.ts';
import { noticePerson } from '../words/notices.ts';
import { nameEverybody, type NameBook } from './name-book.ts';
import { peopleInMessages } from './people-in-messages.ts';

const NONE: NameBook = new Map();
const Names = createContext<NameBook>(NONE);

/** Decides what everybody is called, for all places. */
export function NamesProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const own = useStore(session.preferences, (preferences) => selfName(preferences.name));
  const room = useStore(session.room);
  const people = useStore(session.people);
  const messages = useStore(session.chat, (chat) => chat.messages);
  const inChat = useMemo(() => peopleInMessages(messages), [messages]);
  const notices = useStore(session.notices);
  const call = useStore(session.call);
  const known = [...others(room), ...people, ...inChat, ...inNotices(notices), ...inCall(call)];
  const [book, setBook] = useState(NONE);
  const next = nameEverybody(book, known, own);
  if (next !== book) setBook(next);
  return <Names value={next}>{children}</Names>;
}

/** What a person is called; the name they gave where nobody else has it. */
export function useNameOf(): (person: Caller) => string {
  const book = useContext(Names);
  return ({ peerId, name }) => book.get(peerId)?.shown ?? name;
}

/** As `useNameOf`, with "(you)" for the person's own. */
export function useParticipantName(): (participant: Participant) => string {
  const nameOf = useNameOf();
  return (participant) => (participant.self ? selfName(participant.name) : nameOf(participant));
}

function others(room: RoomState): Caller[] {
  return room.kind === 'joined' ? [...room.participants.filter(({ self }) => !self), ...room.knocking] : [];
}

function inNotices(notices: readonly NoticeEntry[]): Caller[] {
  return notices.flatMap((notice) => {
    const who = noticePerson(notice);
    return who === null ? [] : [who];
  });
}

function inCall(call: CallState): Caller[] {
  switch (call.kind) {
    case 'idle':
      return [];
    case 'incoming':
      return [call.from];
    case 'outgoing':
      return [call.to];
  }
}
