import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkReadings, LinkVerdict, ShareShortOf } from '../../renderer/core/model.ts';
import type { CallQualityCommands, FlightRecord, FlightRecords } from '../../renderer/core/session-api.ts';

export interface FakeQualityState {
  readings: ReadonlyMap<string, LinkReadings>;
  verdicts: ReadonlyMap<string, LinkVerdict>;
  smallCameras: ReadonlyMap<string, ShareShortOf>;
  heldBack: ReadonlySet<string>;
  /** `p1` is the first whose link is read. */
  flight: readonly FlightRecord[];
}

type FakeQuality = CallQualityCommands &
  FlightRecords & {
    readings: StoreApi<FakeQualityState['readings']>;
    verdicts: StoreApi<FakeQualityState['verdicts']>;
    smallCameras: StoreApi<FakeQualityState['smallCameras']>;
    heldBack: StoreApi<FakeQualityState['heldBack']>;
  };

/** The part of a fake session that says how well the links work. */
export function fakeQuality(
  { readings, verdicts, smallCameras, heldBack, flight }: FakeQualityState,
  note: (command: string) => void,
): FakeQuality {
  return {
    readings: createStore(() => readings),
    verdicts: createStore(() => verdicts),
    smallCameras: createStore(() => smallCameras),
    heldBack: createStore(() => heldBack),
    watchQuality() {
      note('watchQuality');
      return () => note('unwatchQuality');
    },
    noteFrame: () => {},
    saveFile: (name, text) => note(`saveFile ${name} ${text}`),
    flightRecords: () => flight,
    flightAlias: (peerId) => `p${[...readings.keys()].indexOf(peerId) + 1}`,
  };
}
