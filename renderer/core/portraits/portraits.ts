import { PORTRAIT, type EventPayload } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { followTold } from '../hub/follow-told.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { keepTold } from '../hub/keep-told.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Portraits } from '../profiles-api.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import { Value } from '../value.ts';
import type { PortraitLoader } from './portrait-loader.ts';

interface PortraitsDeps {
  hub: HubLine;
  preferences: PreferenceStore;
  blockedPeople: Pick<BlockedPeople, 'has'>;
}

type Told = EventPayload<'people-portrait'>['told'][number];

/**
 * Tells hubs this person's profile picture, and follows which the others have (SPEC.md [PORTRAIT-2]). What gets these is loaded late, once
 * one is to be seen.
 */
export function exchangePortraits({ hub, preferences, blockedPeople }: PortraitsDeps, scope: Scope): Portraits {
  const { store } = preferences.value;
  const told = followTold(
    hub,
    // In a call that goes on without it everybody is to look as before.
    { listen: (apply) => hub.on('people-portrait', apply), valueOf: ({ hash }: Told) => hash, outlivesHub: true },
    scope,
  );
  const loaded = new Value<ReadonlyMap<string, string>>(new Map());
  let loader: Promise<PortraitLoader> | null = null;

  const tell = keepTold(
    hub,
    {
      feature: PORTRAIT,
      request: 'portrait',
      now: () => ({ portrait: store.getState().portrait }),
      isUsual: ({ portrait }) => portrait === null,
      mayBeKept: true,
    },
    scope,
  );
  scope.add(store.subscribe((after, before) => after.portrait !== before.portrait && tell()));

  return {
    portraits: told,
    loadedPortraits: loaded.store,
    async wantPortrait(peerId) {
      loader ??= import('./portrait-loader.ts').then((late) => {
        return new late.PortraitLoader({ hub, told, loaded, blockedPeople }, scope);
      });
      try {
        (await loader).want(peerId);
      } catch {
        // Tried again with the next one.
        loader = null;
      }
    },
    setPortrait: (portrait) => preferences.change({ portrait }),
  };
}
