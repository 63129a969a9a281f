import { wordsIn, type MainWords } from '../words/words.ts';

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
export function closingWords(
  platform: NodeJS.Platform,
  hasTray: boolean,
  words = wordsIn('en'),
): { message: string; detail: string } {
  return {
    message: words.goesOn,
    detail: words.goesOnMeans(wayBack(platform, hasTray, words)),
  };
}

function wayBack(platform: NodeJS.Platform, hasTray: boolean, words: MainWords): string {
  if (!hasTray) return words.noTray;
  switch (platform) {
    case 'darwin':
      return words.backOnMac;
    case 'win32':
      return words.backOnWindows;
    default:
      return words.backFromTray;
  }
}
