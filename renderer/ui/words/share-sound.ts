import type { ShareSoundPower, ShareSoundState } from '../../core/model.ts';
import { words } from './language.ts';

export const shareSoundWords = words('shareSoundWords', {
  share: 'Share the computer’s sound too',
  byBrowser: 'Your browser asks whose: a tab’s, or all of it where it can leave the others’ voices out.',
  start: 'Share sound too',
  stop: 'Stop sharing sound',
  mark: 'With sound',
  silentHint:
    'Nothing plays, or the system keeps it from Earshot. On a Mac it is allowed in System Settings under Privacy & Security, Screen & System Audio Recording.',
  volume: 'Volume of the share',
  mute: 'Mute the share for me',
});

/** Why there can be no sound; null: there can be. */
export const noShareSoundLine = words('noShareSoundLine', (power: ShareSoundPower): string | null => {
  switch (power) {
    case 'possible':
    case 'by-browser':
      return null;
    case 'would-echo':
      return 'Without sound: here it would have the others’ voices in it, and they would hear themselves.';
    case 'unsupported':
      return 'This browser shares no sound. Chrome and Edge do.';
  }
});

/** What its sharer reads of the sound of a share; null: nothing. */
export const ownShareSoundLine = words('ownShareSoundLine', (sound: ShareSoundState): string | null => {
  switch (sound) {
    case 'on':
      return 'With sound';
    case 'silent':
      return 'With sound, but nothing is heard of it yet';
    case 'off':
      return 'Sound is off';
    case 'not-given':
      return 'Without sound: none was given';
    case 'with-callers':
      return 'Without sound: the others would have heard themselves';
    case 'not-wanted':
      return null;
  }
});
