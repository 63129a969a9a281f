import type { WordsOf } from '../language.ts';
import type * as english from '../portrait.ts';

export const portrait: WordsOf<typeof english> = {
  portraitWords: {
    title: 'Dein Profilbild',
    choose: 'Bild auswählen',
    remove: 'Bild entfernen',
    hint: 'Eine JPEG-, PNG- oder WebP-Datei, die du auch hierherziehen oder hier einfügen kannst. Von ihr wird die Mitte verwendet und sonst nichts. Leute in den Netzwerken, in denen du Earshot benutzt, sehen das Bild neben deinem Namen.',
    unseen: 'Andere sehen es gerade nicht: Ein älteres Earshot führt hier die Liste der Leute.',
  },
  portraitTroubles: {
    'no-picture': 'Das ist kein Bild, das sich verwenden lässt. Wähle eine JPEG-, PNG- oder WebP-Datei.',
    'too-large': 'Diese Datei ist größer als 30 MB. Wähle eine kleinere.',
    unreadable: 'Dieses Bild lässt sich nicht lesen. Wähle ein anderes.',
  },
};
