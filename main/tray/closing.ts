export interface ClosingFacts {
  /** The app is quitting: nothing may hold it up. */
  quitting: boolean;
  /** The person's setting. */
  keepRunning: boolean;
}

/** Whether the window is really closed, which ends the app. */
export function closesForGood({ quitting, keepRunning }: ClosingFacts): boolean {
  return quitting || !keepRunning;
}

/** What is said once, when the window is first put away. */
export function closingWords(platform: NodeJS.Platform, hasTray: boolean): { message: string; detail: string } {
  return {
    message: 'Earshot goes on running',
    detail: `People can still call you, and a call goes on. ${wayBack(platform, hasTray)} To end Earshot, quit it. What closing the window does can be changed in Settings.`,
  };
}

function wayBack(platform: NodeJS.Platform, hasTray: boolean): string {
  if (!hasTray) return 'The window is minimised only, because this desktop shows no tray.';
  switch (platform) {
    case 'darwin':
      return 'Its icon in the menu bar or the Dock brings the window back.';
    case 'win32':
      return 'Its icon beside the clock brings the window back, and so does starting Earshot again.';
    default:
      return 'Its icon in the tray brings the window back, and so does starting Earshot again.';
  }
}
