import { app } from 'electron';
import { languageOf, type LanguageChoice } from '../../signaling/protocol/index.ts';
import { wordsIn, type MainWords } from './words.ts';

let choice: LanguageChoice = 'system';

/**
 * Takes what the person has chosen, which the page tells; before that the system's language holds.
 *
 * @returns whether that is another choice than before
 */
export function speak(chosen: LanguageChoice): boolean {
  const isOther = chosen !== choice;
  choice = chosen;
  return isOther;
}

/** The words in the language in use; English while the app is not ready. */
export function spoken(): MainWords {
  return wordsIn(languageOf(choice, app.isReady() ? app.getPreferredSystemLanguages() : []));
}
