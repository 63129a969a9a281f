import { parseInvitation, type Invitation } from './room-code.ts';

/** The scheme that an installed app is asked for by the system. */
export const APP_LINK_SCHEME = 'earshot';
/** Longest link that is looked at, characters; code and key take 90. */
const MAX_LENGTH = 128;

/** The link that opens an invitation in the app, on a computer that has it. Whoever starts the app by it sees the room's key: other programs of that person. */
export function appLink({ code, key }: Invitation): string {
  return `${APP_LINK_SCHEME}://join/${code}${key === null ? '' : `#${key}`}`;
}

/** The invitation in such a link, which any page or program may have made; null for anything that is not exactly one. */
export function parseAppLink(link: string): Invitation | null {
  if (link.length > MAX_LENGTH) return null;
  const [, code, key] = /^earshot:\/\/join\/([\w-]+)\/?(?:#([\w-]+))?$/i.exec(link) ?? [];
  if (code === undefined) return null;
  return parseInvitation(`/j/#${code}${key === undefined ? '' : `/${key}`}`);
}
