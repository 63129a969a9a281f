import { words } from './language.ts';

export const commonWords = words('commonWords', {
  product: 'Earshot',
  tryAgain: 'Try again',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  settings: 'Settings',
  openSettings: 'Settings…',
  keys: 'Keys',
  check: "Why can't I see somebody?",
  copied: 'Copied',
  partMissingTitle: 'Not loaded',
  partMissing: 'This part of Earshot could not be loaded. Start Earshot again, or reload its page.',
  copyFailed: 'Could not copy. Select the text and copy it yourself.',
});

/** The name of a person's own tile and list entry. */
export const selfName = words('selfName', (name: string): string => `${name} (you)`);
