import type * as english from '../keys.ts';
import type { WordsOf } from '../language.ts';
import { calls } from './calls.ts';
import { chat } from './chat.ts';
import { common } from './common.ts';
import { drawing } from './drawing.ts';
import { gestures } from './gestures.ts';
import { keyCaps } from './key-caps.ts';
import { media } from './media.ts';
import { people } from './people.ts';
import { pointing } from './pointing.ts';
import { room } from './room.ts';
import { share } from './share.ts';
import { viewer } from './viewer.ts';

export const keys: WordsOf<typeof english> = {
  keysWords: {
    on: 'Tastenkürzel benutzen',
    off: 'Aus',
    allOff: 'Tastenkürzel sind in den Einstellungen ausgeschaltet.',
    showAll: 'Alle Tasten zeigen',
    change: 'Ändern',
    reset: 'Zurücksetzen',
    resetAll: 'Alle zurücksetzen',
    list: 'Tasten, die sich ändern lassen',
    plainList: 'Einzelne Tasten',
    plainHint:
      'Eine einzelne Taste wirkt, wo du nicht schreibst, die für einen geteilten Bildschirm, solange der Fokus auf ihm ist.',
    pressNow: 'Drücke die Tasten. Esc bricht ab, die Rücktaste schaltet sie aus.',
    swap: 'Tauschen',
    replace: 'Ersetzen',
  },
  keysHint: (mac) =>
    `Die mit ${keyCaps.namedCap('main', mac)} wirken auch beim Schreiben, die für Mikrofon und Kamera in jedem Dialog.`,
  globalKeysWords: {
    title: 'Tasten, die in jedem Programm wirken',
    hint: 'Sie wirken in einem Gespräch, „Annehmen“ solange es klingelt. Bis dahin und ohne Tasten hier gehören sie anderen Programmen.',
    wayland:
      'Dein Desktop (Wayland) erlaubt keiner App Tasten, die in jedem Programm wirken. Im Fenster von Earshot wirken die Tastenkürzel.',
    taken: 'Diese Tasten gehören schon einem anderen Programm oder dem System. Drücke andere.',
  },
  globalCommandName(command) {
    switch (command) {
      case 'talk':
        return 'Sprechen ein und aus, solange du stumm bist';
      case 'answer':
        return calls.callWords.accept;
      default:
        return keys.shortcutName(command);
    }
  },
  changeLabel: (name) => `Tasten für „${name}“ ändern`,
  resetLabel: (name) => `Tasten für „${name}“ zurücksetzen`,
  takenLine: (pressed, by) => `${pressed} gehört schon zu „${by}“. Beide tauschen oder dort wegnehmen?`,
  takenNoSwapLine: (pressed, by) => `${pressed} gehört schon zu „${by}“. Dort wegnehmen?`,
  keysSetLine: (name, pressed) =>
    pressed === null ? `„${name}“ hat jetzt keine Tasten.` : `„${name}“ hat jetzt die Tasten ${pressed}.`,
  refusalLine(reason, mac) {
    const main = keyCaps.namedCap('main', mac);
    switch (reason) {
      case 'text':
        return `Eine einzelne Taste ist beim Schreiben Text. Drücke sie zusammen mit ${main}.`;
      case 'plain':
        return 'Drücke eine Taste, die ein Zeichen schreibt, und keine andere dazu. Die Leertaste dient nur dem Sprechen.';
      case 'single':
        return `Eine einzelne Taste schaltet nie die Kamera ein, teilt nichts, nimmt keinen Anruf an und verlässt kein Gespräch. Drücke sie zusammen mit ${main}.`;
      case 'kept':
        return 'Diese Tasten braucht der Browser oder das System. Drücke andere.';
      case 'common':
        return `Andere Programme benutzen diese Tasten. Nimm ${keyCaps.namedCap('shift', mac)}${mac ? '' : ' oder Alt'} dazu oder drücke eine Taste von F1 bis F24.`;
      case 'unknown':
        return `Drücke ${main} und einen Buchstaben von A bis Z, eine Ziffer oder F1 bis F24; wenn du magst, mit Umschalt.`;
    }
  },
  shortcutName(shortcut) {
    switch (shortcut) {
      case 'mute':
        return media.mediaWords.muteMicrophone;
      case 'camera':
        return media.mediaWords.cameraOff;
      case 'search':
        return people.peopleWords.search;
      case 'share':
        return share.shareWords.share;
      case 'hand':
        return gestures.gestureWords.raise;
      case 'react':
        return gestures.gestureWords.react;
      case 'leave':
        return room.roomWords.leave;
    }
  },
  plainCommandName(command) {
    const names: Record<typeof command, string> = {
      talk: 'Halten, um zu sprechen, solange du stumm bist',
      keys: common.commonWords.keys,
      'zoom-in': share.shareWords.zoomIn,
      'zoom-out': share.shareWords.zoomOut,
      fit: share.shareWords.fit,
      'actual-size': share.shareWords.actualSizeHint,
      'full-screen': share.shareWords.fullScreen,
      point: pointing.pointingWords.point,
      draw: drawing.drawingWords.draw,
      'follow-mouse': viewer.viewerWords.followMouse,
    };
    return names[command];
  },
  fixedKeyName(does) {
    const names: Record<typeof does, string> = {
      close: common.commonWords.close,
      'call-first': 'Die erste gefundene Person anrufen',
      move: 'Ausschnitt verschieben',
      'move-pointer': 'Zeiger bewegen',
      'move-pointer-finely': 'In kleinen Schritten bewegen',
      'press-pointer': 'Drücken, um eine Spur zu ziehen',
      'undo-mark': drawing.drawingWords.undo,
      'end-pointing': 'Zeigen oder Zeichnen beenden',
      send: chat.chatWords.send,
      'new-line': 'Neue Zeile',
    };
    return names[does];
  },
  keyGroupTitle(name) {
    switch (name) {
      case 'everywhere':
        return 'Überall';
      case 'in-call':
        return 'In einem Gespräch';
      case 'on-share':
        return 'Auf einem geteilten Bildschirm';
      case 'pointing':
        return 'Beim Zeigen oder Zeichnen';
      case 'chat':
        return 'Im Chat';
    }
  },
};
