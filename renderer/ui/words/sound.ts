import { words } from './language.ts';

export const soundWords = words('soundWords', {
  alsoRingOn: 'Also ring on',
  noOtherSpeaker: 'No other speaker',
  notConnected: 'A speaker that is not connected',
});
