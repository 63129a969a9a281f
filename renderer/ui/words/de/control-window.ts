import type * as english from '../control-window.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const controlWindow: WordsOf<typeof english> = {
  controlWindowWords: {
    notVerified: 'Du hast mit dieser Person keine Codes verglichen.',
    means: 'Damit geht alles, was du an diesem Computer tun kannst. Du kannst es jederzeit beenden.',
    howLong: 'Wie lange',
    five: '5 Minuten',
    fifteen: '15 Minuten',
    untilShareEnds: 'Solange ich teile',
    refuse: 'Nicht erlauben',
    mouseOnly: 'Nur Maus',
    mouseAndKeyboard: 'Maus und Tastatur',
    clipboard: 'Kopieren und Einfügen zwischen den Computern',
    clipboardMeans: 'Nur Text, nur mit der Tastatur. Kopiertes geht dorthin; Eingefügtes ersetzt, was du kopiert hast.',
    stop: 'Beenden',
    escapeHint: 'Halte Esc gedrückt, um es zu beenden.',
    escapePressHint: 'Drücke Esc, um es zu beenden.',
    escapeHintClipboard: 'Kopierter Text geht hin und her. Esc halten zum Beenden.',
    escapePressHintClipboard: 'Kopierter Text geht hin und her. Esc drücken zum Beenden.',
    paused: 'Angehalten, solange du deine Maus benutzt.',
  },
  controlAskedLine: (name) => sentence`${name} möchte deinen Bildschirm steuern`,
  controlRememberLine: (name) => sentence`Für ${name} nicht mehr fragen, bis die Steuerung beendet wird`,
  inControlLine: (name, keyboard) =>
    keyboard ? sentence`${name} steuert diesen Bildschirm` : sentence`${name} steuert die Maus auf diesem Bildschirm`,
};
