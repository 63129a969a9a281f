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

/** The link to the room that somebody is in; '' in none. */
export function roomLinkOf({ room }: Someone): string {
  return room.kind === 'joined' ? room.link! : '';
}

/** Somebody makes a room, and the others go there by its link. */
export async function gather(maker: Someone, ...others: Someone[]): Promise<void> {
  maker.session.newRoom();
  await until(() => maker.code !== null);
  for (const one of others) one.session.joinRoom(roomLinkOf(maker));
  const all = [maker, ...others];
  for (const one of all) await isIn(one, ...all.map(({ session }) => session.preferences.getState().name));
}

/** Locks the room that somebody is in. */
export async function lock(who: Someone): Promise<void> {
  who.session.setRoomLocked(true);
  await until(() => who.room.kind === 'joined' && who.room.locked);
}
