import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkReadings, LinkVerdict } from '../../renderer/core/model.ts';
import type { CallQualityCommands } from '../../renderer/core/session-api.ts';

export interface FakeQualityState {
  readings: ReadonlyMap<string, LinkReadings>;
  verdicts: ReadonlyMap<string, LinkVerdict>;
}

type FakeQuality = CallQualityCommands & { [Name in keyof FakeQualityState]: StoreApi<FakeQualityState[Name]> };

/** The part of a fake session that says how well the links work. */
export function fakeQuality({ readings, verdicts }: FakeQualityState, note: (command: string) => void): FakeQuality {
  return {
    readings: createStore(() => readings),
    verdicts: createStore(() => verdicts),
    watchQuality() {
      note('watchQuality');
      return () => note('unwatchQuality');
    },
  };
}
