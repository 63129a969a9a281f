import * as v from 'valibot';
import { LIMITS, PeerIdSchema } from '../../signaling/protocol/index.ts';
import type { Preferences } from './model.ts';
import type { PortablePreferences } from './portable-api.ts';
import { PORTABLE, type PreferenceStore } from './preferences.ts';

type Field = keyof typeof PORTABLE;
const FIELDS = Object.keys(PORTABLE) as Field[];

/** Preferences that came in a file, which may be anybody's. */
export interface ImportedPreferences {
  change: Partial<Pick<Preferences, Field | 'favourites'>>;
  taken: number;
  notUnderstood: number;
}

/** What of the preferences goes along to another computer: not the name, the status text, the profile picture, the devices and the volumes of one. */
function portablePreferences(preferences: Preferences, withPeople: boolean): Record<string, unknown> {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, preferences[field]]));
  return withPeople ? { ...fields, favourites: preferences.favourites } : fields;
}

/** Each by itself: one that is not understood costs only itself. Favourites only when people are wanted. */
export function importedPreferences(contents: Record<string, unknown>, withPeople: boolean): ImportedPreferences {
  const { favourites, ...given } = contents;
  const understood = Object.entries(given).flatMap(([name, value]) => {
    const field = FIELDS.find((one) => one === name);
    const parsed = field === undefined ? null : v.safeParse(PORTABLE[field], value);
    return field !== undefined && parsed?.success ? [[field, parsed.output] as const] : [];
  });
  const change = Object.fromEntries(understood) as ImportedPreferences['change'];
  return {
    change: withPeople && Array.isArray(favourites) ? { ...change, favourites: favouritesIn(favourites) } : change,
    taken: understood.length,
    notUnderstood: Object.keys(given).length - understood.length,
  };
}

function favouritesIn(entries: readonly unknown[]): string[] {
  return entries.filter((one): one is string => v.is(PeerIdSchema, one)).slice(-LIMITS.favourites);
}

/** @param onChange others may be told of some of them */
export function portableCommands(store: PreferenceStore, onChange: () => void): PortablePreferences {
  function take(change: Partial<Preferences>): void {
    store.change(change);
    onChange();
  }
  return {
    portablePreferences: (withPeople) => portablePreferences(store.value.get(), withPeople),
    importPreferences(contents, withPeople) {
      const before = store.value.get();
      const { change, ...counted } = importedPreferences(contents, withPeople);
      take(change);
      const changed = Object.keys(change) as (keyof Preferences)[];
      return {
        ...counted,
        undo: () => take(Object.fromEntries(changed.map((field) => [field, before[field]]))),
      };
    },
  };
}
