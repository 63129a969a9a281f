import type { GroupKind } from '../people/order-people.ts';
import { activityLine } from './lobby.ts';
import { words } from './language.ts';

export const peopleWords = words('peopleWords', {
  search: 'Search people',
  callSeveral: 'Call several',
  choose: 'Choose people',
  favourite: 'Favourite',
  addFavourite: 'Add to favourites',
  removeFavourite: 'Remove from favourites',
  enterCalls: 'Enter calls',
  enterAsks: 'Enter asks',
  enterChooses: 'Enter chooses',
});

export const groupTitle = words('groupTitle', (kind: GroupKind): string => {
  switch (kind) {
    case 'favourite':
      return 'Favourites';
    case 'recent':
      return 'Recent';
    default:
      return activityLine(kind);
  }
});

/** For the checkbox beside somebody. */
export const chooseLabel = words('chooseLabel', (name: string): string => `Choose ${name}`);

export const callPeopleLabel = words('callPeopleLabel', (count: number): string => {
  if (count === 0) return peopleWords.choose;
  return count === 1 ? 'Call 1 person' : `Call ${count} people`;
});

/**
 * What a search has found.
 *
 * @param first whom Enter calls or chooses; null when nobody fits
 */
export const foundLine = words(
  'foundLine',
  (count: number, first: string | null, enter: 'calls' | 'asks' | 'chooses'): string => {
    if (first === null) return 'Nobody here has such a name.';
    const found = count === 1 ? '1 person found.' : `${count} people found.`;
    return `${found} Enter ${enter} ${first}.`;
  },
);
