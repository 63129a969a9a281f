/** The heading of a room. */
export const ROOM_HEADING_ID = 'room-heading';
/** The panel beside the stage, while one is open. */
export const ROOM_PANEL_ID = 'room-panel';

/** Where the focus goes, on the page of a room, from what is gone: the panel that is open, or the heading; null outside of rooms. */
export function placeInRoom(): HTMLElement | null {
  return document.getElementById(ROOM_PANEL_ID) ?? document.getElementById(ROOM_HEADING_ID);
}
