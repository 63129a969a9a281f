import * as v from 'valibot';

/** What Earshot speaks (BCP 47). */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person chooses; `system` goes by the system or browser. */
export const LanguageChoiceSchema = v.picklist(['system', ...LANGUAGES]);
export type LanguageChoice = v.InferOutput<typeof LanguageChoiceSchema>;

/**
 * The language to speak: of the person's own the first that Earshot has, else English.
 *
 * @param own of system or browser (BCP 47), the most wanted first
 */
export function languageOf(choice: LanguageChoice, own: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const spoken = own.map((tag) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language));
  return spoken.find((language) => language !== undefined) ?? 'en';
}
