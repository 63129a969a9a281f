import { useState } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { orderPeople, placesOf, type PeopleGroup, type Places } from './order-people.ts';
import { searchByName } from '../design/search-by-name.ts';

export interface PeopleNearby {
  query: string;
  search: (query: string) => void;
  /** As they are listed; hits of a search are one group without a kind. */
  groups: readonly (PeopleGroup | Hits)[];
  /** Whom Enter calls; null without a search or a hit. */
  firstHit: Person | null;
  /** While held, or while there is a search, nobody changes places, whatever they do: no name moves away under the pointer or before Enter. */
  hold: (held: boolean) => void;
}

interface Hits {
  kind: null;
  people: readonly Person[];
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The people whom the hub knows, in order, and the search among them.
 *
 * @param except who is not listed, by peer id
 */
export function usePeopleNearby(except: ReadonlySet<string> = NOBODY): PeopleNearby {
  const session = useSession();
  const nameOf = useNameOf();
  const people = useStore(session.people).filter(({ peerId }) => !except.has(peerId));
  const known = useStore(session.knownPeople);
  const favourites = useStore(session.preferences, (preferences) => preferences.favourites);
  const [query, setQuery] = useState('');
  const [openedAt] = useState(() => Date.now());
  const [isPointedAt, setPointedAt] = useState(false);
  const [held, setHeld] = useState<Places | null>(null);
  const holds = isPointedAt || query.trim() !== '';
  const places = placesOf(people, { favourites, known, now: openedAt });
  if (holds !== (held !== null)) setHeld(holds ? places : null);
  const groups = orderPeople(people, held ?? places);
  const inOrder = groups.flatMap((group) => group.people);
  const hits = query.trim() === '' ? null : searchByName(inOrder, query, nameOf);

  return {
    query,
    search: setQuery,
    groups: hits === null ? groups : [{ kind: null, people: hits }],
    firstHit: hits?.[0] ?? null,
    hold: setPointedAt,
  };
}
