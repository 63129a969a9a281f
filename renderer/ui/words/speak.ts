import { languageOf, type Language, type LanguageChoice } from '../../../signaling/protocol/language.ts';
import { spoken, type Table } from './language.ts';

/** What is loaded only when it is spoken. */
const TABLES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Table>>> = {
  de: () => import('./de/index.ts').then((german) => german.table),
};

let wanted: Language = 'en';

/** Changes the language; English where the chosen one cannot be loaded. What was asked for last counts. */
export async function speak(choice: LanguageChoice): Promise<void> {
  const language = languageOf(choice, navigator.languages);
  wanted = language;
  const table = language === 'en' ? null : await load(language);
  if (wanted !== language) return;
  const inUse = table === null ? 'en' : language;
  document.documentElement.lang = inUse;
  spoken.setState({ language: inUse, table });
}

async function load(language: Exclude<Language, 'en'>): Promise<Table | null> {
  try {
    return await TABLES[language]();
  } catch (error) {
    reportError(error);
    return null;
  }
}
