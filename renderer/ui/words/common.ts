export const commonWords = {
  product: 'Earshot',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  settings: 'Settings',
  check: "Why can't I see somebody?",
  copied: 'Copied',
  partMissing: 'This part of Earshot could not be loaded. Start Earshot again, or reload its page.',
  copyFailed: 'Could not copy. Select the text and copy it yourself.',
};

/** The name of a person's own tile and list entry. */
export function selfName(name: string): string {
  return `${name} (you)`;
}

/** "Ann", "Ann and Ben", "Ann, Ben and Cleo". */
export function listNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1);
  return others.length === 0 ? last : `${others.join(', ')} and ${last}`;
}
