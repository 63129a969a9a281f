import { type Invitation, parseInvitation, ROOM_LINK_PATH, roomLink } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage } from '../core/ports.ts';

const TAB_KEY = 'earshot.invitation';

/**
 * The invitation in the page's address. Its key is taken out of the address at once, where others could read it, and kept in
 * the tab for a reload. What seems to be a key and is none, such as one that was copied in part, is taken out too.
 */
export function openedInvitation(
  tab: KeyValueStorage,
  { pathname, hash }: Pick<Location, 'pathname' | 'hash'>,
  history: Pick<History, 'replaceState'>,
): Invitation | null {
  if (!pathname.startsWith(ROOM_LINK_PATH)) return null;
  const opened = parseInvitation(pathname + hash);
  if (hash.includes('/')) history.replaceState(null, '', ROOM_LINK_PATH + (opened === null ? '' : `#${opened.code}`));
  if (opened?.key === null) {
    const kept = parseInvitation(tab.get(TAB_KEY) ?? '');
    return kept?.code === opened.code ? kept : opened;
  }
  if (opened !== null) tab.set(TAB_KEY, roomLink('', opened));
  return opened;
}

/** Loads the page anew when another link is opened in its tab: only the fragment changes then, of which browsers load nothing. */
export function reloadForFurtherLinks(
  page: Pick<EventTarget, 'addEventListener'>,
  location: Pick<Location, 'pathname' | 'hash' | 'reload'>,
): void {
  page.addEventListener('hashchange', () => {
    if (location.pathname === ROOM_LINK_PATH && location.hash !== '') location.reload();
  });
}
