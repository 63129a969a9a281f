import type { Language } from '../../../signaling/protocol/language.ts';
import type { Preferences } from '../../core/model.ts';
import type { SectionName } from '../settings/section-shown.ts';
import { words } from './language.ts';

export const settingsWords = words('settingsWords', {
  title: 'Settings',
  sections: 'Sections',
  callSounds: 'Sounds when people come and go, and when I mute',
  theme: 'Theme',
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

export const sectionName = words('sectionName', (section: SectionName): string => {
  switch (section) {
    case 'you':
      return 'You';
    case 'devices':
      return 'Camera and sound';
    case 'calls':
      return 'Calls';
    case 'keys':
      return 'Keys';
    case 'appearance':
      return 'Appearance';
    case 'language':
      return 'Language';
    case 'network':
      return 'Network';
    case 'updates':
      return 'Updates';
  }
});

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

/** Each language goes by its own name, so that whoever speaks it finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

export const iceServersResult = words('iceServersResult', (result: 'ok' | 'bad-server'): string => {
  switch (result) {
    case 'ok':
      return settingsWords.serversSaved;
    case 'bad-server':
      return 'An address is stun:HOST or turn:HOST, perhaps with a port. TURN needs a user name and a password.';
  }
});
