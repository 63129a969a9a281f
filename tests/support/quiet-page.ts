import type { PageState } from '../../main/bridge/page-state.ts';

/** What the page of somebody tells who is there, in no room, and whom nobody calls. */
export const QUIET_PAGE: PageState = {
  availability: 'available',
  inRoom: false,
  muted: false,
  sharesScreen: false,
  called: false,
  ringing: false,
  ring: null,
  language: 'en',
  theme: 'system',
  unseen: 0,
};
