import { LIMITS } from '../../../../signaling/protocol/limits.ts';
import type * as english from '../kept-rooms.ts';
import type { WordsOf } from '../language.ts';

export const keptRooms: WordsOf<typeof english> = {
  keptRoomWords: {
    title: 'Deine Räume',
    keep: 'Diesen Raum behalten',
    keepMeans:
      'Er steht auf deiner Startseite, mit allen, die darin sind. Wer seinen Link hat, kann den Raum auch behalten.',
    full: `Du behältst ${LIMITS.keptRooms} Räume, für mehr ist kein Platz.`,
    add: 'Festen Raum anlegen',
    addName: 'Name des neuen Raums',
    addMeans: 'Andere in diesem Netzwerk sehen den Namen, solange jemand darin ist.',
    addSave: 'Anlegen und beitreten',
    rename: 'Für mich umbenennen',
    renameMeans: 'Für die anderen behält er seinen Namen.',
    ownName: 'Dein Name für diesen Raum',
    linkLocked: 'Wer damit kommt, bittet um Einlass: Der Raum ist abgeschlossen.',
    forget: 'Nicht mehr behalten',
    forgotten: 'Nicht mehr behalten',
    nobody: 'Leer, soweit zu sehen',
    unseen: 'Wer darin ist, siehst du drinnen',
    locked: 'Abgeschlossen',
    showFewer: 'Weniger zeigen',
  },
  joinKeptRoomLabel: (name) => `${name} beitreten`,
  keptRoomOptionsLabel: (name) => `Optionen von ${name}`,
  showAllKeptRoomsLine: (count) => `Alle deine ${count} Räume zeigen`,
};
