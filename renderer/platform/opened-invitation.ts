import * as v from 'valibot';
import { type Invitation, InvitationSchema, parseInvitation, ROOM_LINK_PATH } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage } from '../core/ports.ts';

const TAB_KEY = 'earshot.invitation';

/**
 * The invitation in the page's address. Its key is taken out of the address at once, where others could read it, and kept in
 * the tab for a reload.
 */
export function openedInvitation(
  tab: KeyValueStorage,
  { pathname, hash }: Pick<Location, 'pathname' | 'hash'>,
  history: Pick<History, 'replaceState'>,
): Invitation | null {
  const opened = parseInvitation(pathname + hash);
  if (opened === null || !pathname.startsWith(ROOM_LINK_PATH)) return null;
  if (opened.key === null) {
    const kept = keptInvitation(tab);
    return kept?.code === opened.code ? kept : opened;
  }
  tab.set(TAB_KEY, JSON.stringify(opened));
  history.replaceState(null, '', `${ROOM_LINK_PATH}#${opened.code}`);
  return opened;
}

/** null when none is kept, or what is kept is not of this version. */
function keptInvitation(tab: KeyValueStorage): Invitation | null {
  try {
    const parsed = v.safeParse(InvitationSchema, JSON.parse(tab.get(TAB_KEY) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
