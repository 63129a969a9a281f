import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [['de-AT', 'en'], 'de'],
  [['DE'], 'de'],
  [['fr', 'de-CH', 'en-US'], 'de'],
  [['en-US', 'de'], 'en'],
  [['den', 'fr'], 'en'],
  [[], 'en'],
] as const)('of %j the first that Earshot speaks: %s', (own, language) => {
  expect(languageOf('system', own)).toBe(language);
});

it('goes by the choice where there is one', () => {
  expect(languageOf('en', ['de'])).toBe('en');
  expect(languageOf('de', ['en'])).toBe('de');
});
