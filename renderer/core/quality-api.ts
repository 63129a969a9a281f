import type { LinkReadings, LinkVerdict, ShareShortOf, ShownFrame } from './model-quality.ts';
import type { ReadableStore } from './readable-store.ts';

/** How well the links work, by peer id; of links that are up. */
export interface CallQualityCommands {
  /** New each second while somebody watches, else every few seconds. */
  readonly readings: ReadableStore<ReadonlyMap<string, LinkReadings>>;
  readonly verdicts: ReadableStore<ReadonlyMap<string, LinkVerdict>>;
  /** Where the own camera is smaller than without the own share, and why. */
  readonly smallCameras: ReadableStore<ReadonlyMap<string, ShareShortOf>>;
  /** To whom the own pictures are held back, so that voices get through. */
  readonly heldBack: ReadableStore<ReadonlySet<string>>;
  /** Reads every link each second, until the returned function is called. */
  watchQuality(): () => void;
  /** A frame of a received picture is shown: how long it took is measured while somebody watches. */
  noteFrame(frame: ShownFrame): void;
  /** Saves a text as a file, as the browser or the system saves what is downloaded. */
  saveFile(name: string, text: string): void;
}
