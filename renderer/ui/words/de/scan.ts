import type * as english from '../scan.ts';
import type { WordsOf } from '../language.ts';

export const scan: WordsOf<typeof english> = {
  scanWords: {
    scan: 'QR-Code scannen',
    title: 'QR-Code scannen',
    hint: 'Halte den Code eines Raums vor die Kamera. Earshot zeigt ihn auf einem anderen Bildschirm unter „Einladen“.',
    cameraOff: 'Deine Kamera ist aus.',
    noPicture: 'Kein Kamerabild. Wähle bei den Geräten eine Kamera, die funktioniert, und versuche es noch einmal.',
  },
};
