import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Preferences } from '../../renderer/core/model.ts';
import type { Portraits } from '../../renderer/core/profiles-api.ts';

type FakePortraits = Omit<Portraits, 'portraits'> & { portraits: StoreApi<ReadonlyMap<string, string>> };

/** The part of a fake session that has profile pictures. @param portraits base64, by peer id, which is the hash here too */
export function fakePortraits(
  portraits: ReadonlyMap<string, string>,
  preferences: StoreApi<Preferences>,
  note: (command: string) => void,
): FakePortraits {
  const told = new Map([...portraits.keys()].map((peerId) => [peerId, peerId]));
  const loadedPortraits = createStore<ReadonlyMap<string, string>>(() => new Map());
  return {
    portraits: createStore(() => told),
    loadedPortraits,
    async wantPortrait(peerId) {
      const portrait = portraits.get(peerId);
      if (portrait !== undefined) loadedPortraits.setState((loaded) => new Map(loaded).set(peerId, portrait), true);
      return Promise.resolve();
    },
    setPortrait(portrait) {
      note(`setPortrait ${portrait === null ? 'null' : portrait.length}`);
      preferences.setState({ portrait });
    },
  };
}
