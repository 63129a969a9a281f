/** The pages of the gallery; apart from the states because the spec runs in Node, where there are no streams. */
export const STATE_NAMES = [
  'lobby',
  'lobby-empty',
  'first-start',
  'denied',
  'invited',
  'full',
  'hub-refused',
  'missed',
  'ringing',
  'outgoing',
  'alone',
  'room2',
  'room4',
  'room8',
  'calling-in-room',
  'people',
  'chat',
  'share',
  'share-own',
  'picker',
  'settings',
  'offline',
  'reconnecting',
  'muted',
] as const;

export type StateName = (typeof STATE_NAMES)[number];
