import type { WordsOf } from '../language.ts';
import type * as english from '../portrait.ts';

export const portrait: WordsOf<typeof english> = {
  portraitWords: {
    title: 'Dein Profilbild',
    choose: 'Bild auswählen',
    remove: 'Bild entfernen',
    hint: 'Eine Datei in JPEG, PNG oder WebP, die du auch hierher ziehen oder einfügen kannst. Davon wird die Mitte verwendet und sonst nichts. Leute in den Netzen, in denen du Earshot benutzt, sehen es bei deinem Namen.',
    unseen: 'Andere sehen es gerade nicht: Ein älteres Earshot führt hier die Liste der Leute.',
  },
  portraitTroubles: {
    'no-picture': 'Das ist kein Bild, das sich verwenden lässt. Wähle eine Datei in JPEG, PNG oder WebP.',
    'too-large': 'Diese Datei ist größer als 30 MB. Wähle eine kleinere.',
    unreadable: 'Dieses Bild lässt sich nicht lesen. Wähle ein anderes.',
  },
};
