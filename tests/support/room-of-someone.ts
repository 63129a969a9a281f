import { type Someone, until } from './someone.ts';

/** What somebody's screen shows of a room: names with the state of their links, or why there is none. */
export function names({ room }: Someone): string | string[] {
  return room.kind === 'joined' ? room.participants.map(({ name, link }) => `${name} ${link}`).sort() : room.kind;
}

/** The names of those who ask somebody to be let in. */
export function knocking({ room }: Someone): string[] {
  return room.kind === 'joined' ? room.knocking.map(({ name }) => name) : [];
}

/** Waits until somebody is connected to all of these, and shows nobody else. */
export function isIn(who: Someone, ...all: string[]): Promise<boolean> {
  return until(() => String(names(who)) === String(all.map((name) => `${name} connected`).sort()));
}

/** Locks the room that somebody is in. */
export async function lock(who: Someone): Promise<void> {
  who.session.setRoomLocked(true);
  await until(() => who.room.kind === 'joined' && who.room.locked);
}
