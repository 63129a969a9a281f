import type * as english from '../people.ts';
import type { WordsOf } from '../language.ts';
import { lobby } from './lobby.ts';

export const people: WordsOf<typeof english> = {
  peopleWords: {
    search: 'Leute suchen',
    callSeveral: 'Mehrere anrufen',
    choose: 'Leute auswählen',
    favourite: 'Favorit',
    addFavourite: 'Zu Favoriten hinzufügen',
    removeFavourite: 'Aus Favoriten entfernen',
    enterCalls: 'Enter ruft an',
    enterAsks: 'Enter fragt',
    enterHolds: 'Enter hält und ruft an',
    enterChooses: 'Enter wählt aus',
  },
  groupTitle(kind) {
    switch (kind) {
      case 'favourite':
        return 'Favoriten';
      case 'recent':
        return 'Zuletzt';
      default:
        return lobby.activityLine(kind);
    }
  },
  chooseLabel: (name) => `${name} auswählen`,
  callPeopleLabel(count) {
    if (count === 0) return people.peopleWords.choose;
    return count === 1 ? '1 Person anrufen' : `${count} Leute anrufen`;
  },
  foundLine(count, first, enter) {
    if (first === null) return 'Niemand hier heißt so.';
    const found = count === 1 ? '1 Person gefunden.' : `${count} Leute gefunden.`;
    switch (enter) {
      case 'call':
        return `${found} Enter ruft ${first} an.`;
      case 'ask':
        return `${found} Enter fragt ${first}.`;
      case 'hold':
        return `${found} Enter hält dieses Gespräch und ruft ${first} an.`;
      case 'busy':
        return `${found} ${first} ist in einem anderen Gespräch.`;
      case 'choose':
        return `${found} Enter wählt ${first} aus.`;
    }
  },
};
