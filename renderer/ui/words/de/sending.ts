import type { WordsOf } from '../language.ts';
import type * as english from '../sending.ts';

export const sending: WordsOf<typeof english> = {
  sendingWords: {
    heading: 'Was andere bekommen',
    hint: 'Earshot wählt selbst, was zum Netzwerk, zu diesem Computer und zu den anderen passt. Was du hier einstellst, gilt sofort, auch in einem Gespräch.',
    camera: 'Kamera',
    screen: 'Geteilter Bildschirm',
    codec: 'Codec',
    bitrate: 'Höchstens pro Person',
    height: 'Größtes Bild',
    frameRate: 'Bilder pro Sekunde, höchstens',
    automatic: 'Automatisch',
    oneEncoder: 'Ein Encoder für alle',
    oneEncoderHint:
      'Bilder werden einmal kodiert statt für jede Person einzeln: Zu mehreren bleiben sie groß und kosten weniger. Noch in Erprobung; gilt ab dem nächsten Gespräch.',
  },
  heightOption: (height) => `${height} Zeilen`,
};
