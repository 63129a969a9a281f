import type { RoomState } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { peopleHeading, roomHeading } from '../words/room.ts';
import { plain, type Sentence } from '../words/sentence.ts';

interface RoomHeading {
  /** Those whom one is in the room with; null where there is nobody. */
  company: Sentence | null;
  /** What the room is called: by its title, else by its people, else by its code. */
  heading: string;
}

export function useRoomHeading(): (room: Extract<RoomState, { kind: 'joined' }>) => RoomHeading {
  const nameOf = useNameOf();
  return ({ code, title, participants }) => {
    // Whoever is on hold keeps their place, and the room its heading.
    const there = participants.filter(({ self, ringing, isHeld }) => !self && !ringing && !isHeld);
    const company = peopleHeading(there.map(nameOf));
    return { company, heading: title === '' ? ((company && plain(company)) ?? roomHeading(code)) : title };
  };
}
