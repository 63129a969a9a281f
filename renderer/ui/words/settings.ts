import type { Preferences } from '../../core/model.ts';
import type { Shortcut } from '../keys/shortcuts.ts';
import { words } from './language.ts';

export const settingsWords = words('settingsWords', {
  title: 'Settings',
  devices: 'Camera and sound',
  callSounds: 'Sounds when people come and go, and when I mute',
  appearance: 'Appearance',
  theme: 'Theme',
  shortcuts: 'Keyboard shortcuts',
  shortcutsOn: 'Use keyboard shortcuts',
  talkKey: 'Space',
  shortcutsHint: 'Those with a letter also work while you type. Microphone and camera obey in every dialog.',
  serversSaved: 'Saved.',
  iceServers: 'STUN and TURN servers',
  iceHint: 'Not needed on a local network.',
  iceAddress: 'Server address',
  iceUsername: 'User name',
  iceCredential: 'Password',
  addServer: 'Add server',
  removeServer: 'Remove server',
  saveServers: 'Save servers',
});

/** What each key does, in the order of the list. */
export const SHORTCUT_WORDS = words<readonly [keys: Shortcut | 'talk', does: string][]>('SHORTCUT_WORDS', [
  ['talk', 'Hold to talk while muted'],
  ['mute', 'Mute or unmute the microphone'],
  ['camera', 'Turn the camera on or off'],
  ['share', 'Share a screen, or stop sharing'],
  ['hand', 'Raise or lower your hand'],
  ['react', 'React: arrow keys and Enter choose'],
  ['leave', 'Leave the room'],
  ['search', 'Search people, and call the first one with Enter'],
]);

export const themeLabel = words('themeLabel', (theme: Preferences['theme']): string => {
  switch (theme) {
    case 'system':
      return 'System';
    case 'light':
      return 'Light';
    case 'dark':
      return 'Dark';
  }
});

export const iceServersResult = words('iceServersResult', (result: 'ok' | 'bad-server'): string => {
  switch (result) {
    case 'ok':
      return settingsWords.serversSaved;
    case 'bad-server':
      return 'An address is stun:HOST or turn:HOST, perhaps with a port. TURN needs a user name and a password.';
  }
});
