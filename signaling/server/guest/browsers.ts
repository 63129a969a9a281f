import type { Language } from '../../protocol/index.ts';

/** How a family of browsers warns of a certificate it does not know, in its own words. */
export interface Browser {
  id: 'chromium' | 'firefox' | 'safari';
  name: string;
  title: string;
  /** What to press, in order; `{host}` stands for the address. */
  steps: readonly [string, string];
  /** What may come after these. */
  note: string | null;
}

const CHROMIUM: Browser = {
  id: 'chromium',
  name: 'Chrome or Edge',
  title: 'Your connection is not private',
  steps: ['Advanced', 'Proceed to {host} (unsafe)'],
  note: null,
};
const FIREFOX: Browser = {
  id: 'firefox',
  name: 'Firefox',
  title: 'Be careful. Something doesn’t look right.',
  steps: ['Advanced', 'Proceed to {host} (Risky)'],
  note: 'Older ones say “Warning: Potential Security Risk Ahead”; there it is “Advanced…”, then “Accept the Risk and Continue”.',
};
const SAFARI: Browser = {
  id: 'safari',
  name: 'Safari',
  title: 'This Connection Is Not Private',
  steps: ['Show Details', 'visit this website'],
  note: 'Safari asks once more, and on a Mac perhaps for your password.',
};

export const BROWSERS: readonly Browser[] = [CHROMIUM, FIREFOX, SAFARI];

const GERMAN: readonly Browser[] = [
  {
    ...CHROMIUM,
    name: 'Chrome oder Edge',
    title: 'Dies ist keine sichere Verbindung',
    steps: ['Erweitert', 'Weiter zu {host} (unsicher)'],
    note: 'Bei Edge steht darüber „Ihre Verbindung ist nicht privat“.',
  },
  {
    ...FIREFOX,
    // It goes on: „Irgendetwas stimmt hier nicht.“ That does not fit into the drawing.
    title: 'Seien Sie vorsichtig.',
    steps: ['Erweitert', 'Weiter zu {host} (riskant)'],
    note: 'Ältere sagen „Warnung: Mögliches Sicherheitsrisiko erkannt“; dort ist es „Erweitert…“ und dann „Risiko akzeptieren und fortfahren“.',
  },
  {
    ...SAFARI,
    title: 'Diese Verbindung ist nicht privat',
    steps: ['Details einblenden', 'diese Website besuchen'],
    note: 'Safari fragt noch einmal, und auf einem Mac vielleicht nach deinem Passwort.',
  },
];

const IN: Readonly<Record<Language, readonly Browser[]>> = { en: BROWSERS, de: GERMAN };

/** The same browsers, as they warn in a language. */
export function browsersIn(language: Language): readonly Browser[] {
  return IN[language];
}

/** The browser that a User-Agent header most likely stands for. On iOS all but Safari name themselves by another token. */
export function browserOf(userAgent: string): Browser {
  if (/(?:Firefox|FxiOS)\//.test(userAgent)) return FIREFOX;
  if (/(?:Chrome|Chromium|CriOS|EdgiOS)\//.test(userAgent)) return CHROMIUM;
  return /Safari\//.test(userAgent) ? SAFARI : CHROMIUM;
}
