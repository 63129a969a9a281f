import type { Preferences } from '../../core/model.ts';

export const settingsWords = {
  title: 'Settings',
  devices: 'Devices',
  appearance: 'Appearance',
  theme: 'Theme',
  shortcuts: 'Keyboard shortcuts',
  shortcutsOn: 'Use keyboard shortcuts in a call',
  network: 'Network',
  ownHubNone: 'This app’s hub could not be started.',
  ownHubText: 'Colleagues can reach it at',
  hubAddress: 'Hub address',
  hubAddressHint: 'Empty: this app’s own hub. Otherwise an address such as 192.168.1.20:27474.',
  useHub: 'Use this hub',
  hubSaved: 'Saved.',
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

export function hubAddressResult(result: 'ok' | 'bad-address' | 'unreachable' | 'hub-key-changed'): string {
  switch (result) {
    case 'ok':
      return settingsWords.hubSaved;
    case 'bad-address':
      return 'That is no address. Type a host and a port, such as 192.168.1.20:27474.';
    case 'unreachable':
      return 'No hub answers there. Check the address, and that Earshot runs on that computer.';
    case 'hub-key-changed':
      return 'The hub there has another key than before. If you expect that, empty this field and save, then add it again.';
  }
}

export function iceServersResult(result: 'ok' | 'bad-server'): string {
  switch (result) {
    case 'ok':
      return settingsWords.hubSaved;
    case 'bad-server':
      return 'An address is stun:HOST or turn:HOST, perhaps with a port. TURN needs a user name and a password.';
  }
}
