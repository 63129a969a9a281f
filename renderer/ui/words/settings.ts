import type { Preferences } from '../../core/model.ts';

export const settingsWords = {
  title: 'Settings',
  devices: 'Devices',
  appearance: 'Appearance',
  theme: 'Theme',
  shortcuts: 'Keyboard shortcuts',
  shortcutsOn: 'Use keyboard shortcuts in a call',
  serversSaved: 'Saved.',
  iceServers: 'STUN and TURN servers',
  iceHint: 'Not needed on a local network.',
  iceAddress: 'Server address',
  iceUsername: 'User name',
  iceCredential: 'Password',
  addServer: 'Add server',
  removeServer: 'Remove server',
  saveServers: 'Save servers',
};

export const SHORTCUT_LIST: readonly { keys: string; does: string }[] = [
  { keys: 'Space', does: 'Hold to talk while muted' },
  { keys: 'M', does: 'Mute or unmute the microphone' },
  { keys: 'V', does: 'Turn the camera on or off' },
  { keys: 'S', does: 'Share a screen, or stop sharing' },
  { keys: 'L', does: 'Leave the room' },
];

export function themeLabel(theme: Preferences['theme']): string {
  switch (theme) {
    case 'system':
      return 'System';
    case 'light':
      return 'Light';
    case 'dark':
      return 'Dark';
  }
}

export function iceServersResult(result: 'ok' | 'bad-server'): string {
  switch (result) {
    case 'ok':
      return settingsWords.serversSaved;
    case 'bad-server':
      return 'An address is stun:HOST or turn:HOST, perhaps with a port. TURN needs a user name and a password.';
  }
}
