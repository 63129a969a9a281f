import type { WordsOf } from '../language.ts';
import { heightName } from '../sending.ts';
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
    asItIs: 'Wie es ist',
    sizeAndFrames: 'Größe und Bilder pro Sekunde',
    sizeAndFramesHint:
      'Automatisch richtet sich nach Text oder Bewegung. Was du hier einstellst, gilt sofort, auch während du teilst, und bleibt fürs nächste Mal.',
    oneEncoder: 'Ein Encoder für alle',
    oneEncoderHint:
      'Bilder werden einmal kodiert statt für jede Person einzeln: Zu mehreren bleiben sie groß und kosten weniger. Noch in Erprobung; gilt ab dem nächsten Gespräch.',
  },
  sizeAndFramesLine({ height, frameRate }) {
    if (height === null) return frameRate === null ? 'Automatisch' : `Höchstens ${frameRate} Bilder/s`;
    const size = `Höchstens ${heightName(height)}`;
    return frameRate === null ? size : `${size}, ${frameRate} Bilder/s`;
  },
};
