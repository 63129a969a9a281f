import type { GroupKind } from '../people/order-people.ts';
import { askToJoinLabel, callAnywayLabel, callPersonLabel, callWords } from './calls.ts';
import { holdingWords } from './holding.ts';
import { activityLine } from './lobby.ts';
import type { Reach } from '../people/use-reach.ts';
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
  enterHolds: 'Enter holds and calls',
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
export const foundLine = words('foundLine', (count: number, first: string | null, enter: Reach | 'choose'): string => {
  if (first === null) return 'Nobody here has such a name.';
  const found = count === 1 ? '1 person found.' : `${count} people found.`;
  switch (enter) {
    case 'call':
      return `${found} Enter calls ${first}.`;
    case 'ask':
      return `${found} Enter asks ${first}.`;
    case 'hold':
      return `${found} Enter holds this call and calls ${first}.`;
    case 'busy':
      return `${found} ${first} is in another call.`;
    case 'choose':
      return `${found} Enter chooses ${first}.`;
  }
});

/** Of what reaches somebody. */
export function reachLabel(name: string, reach: Reach): string {
  switch (reach) {
    case 'call':
    case 'busy':
      return callPersonLabel(name);
    case 'ask':
      return askToJoinLabel(name);
    case 'hold':
      return callAnywayLabel(name);
  }
}

/** The same in short, where it stands beside the name. @param call where it calls them, or would if they were not busy */
export function reachWords(reach: Reach, call: string): string {
  switch (reach) {
    case 'call':
    case 'busy':
      return call;
    case 'ask':
      return callWords.askToJoin;
    case 'hold':
      return holdingWords.callAnyway;
  }
}

/** What is to be known before somebody is reached that way, or why they are not. */
export function reachHint(reach: Reach): string | null {
  switch (reach) {
    case 'call':
    case 'ask':
      return null;
    case 'hold':
      return holdingWords.callAnywayInRoomHint;
    case 'busy':
      return callWords.busy;
  }
}
