import type { Clipboard } from 'electron';
import { inTime } from '../in-time.ts';
import type { Injector } from './injector.ts';

/** How a clipboard is, which is another one once something was put into it: how often that was done, or its text where no system counts. */
export type ClipboardMark = number | string;

/** How long a clipboard may take to give its text, ms: a key that copies waits for it. */
const READ_MS = 200;
/** Windows gives an empty text, too, while another program has the clipboard open: after so long, ms, it is asked again. */
const AGAIN_MS = 50;

export interface ClipboardMarksDeps {
  /** Of this computer. */
  readonly clipboard: Pick<Clipboard, 'readText'>;
  readonly injector: Pick<Injector, 'clipboardChanges'>;
  /** Monotonic, ms. */
  readonly now: () => number;
}

/** Marks a clipboard, to find later whether something was put into it. */
export class ClipboardMarks {
  readonly #deps: ClipboardMarksDeps;
  /** Null in it as soon as that is late. */
  #reading: Promise<string | null> | null = null;

  constructor(deps: ClipboardMarksDeps) {
    this.#deps = deps;
  }

  /**
   * @param isWanted asked before it is read once more; not of those who share what is read for another one already
   * @returns null: not known now
   */
  async take(isWanted: () => boolean): Promise<ClipboardMark | null> {
    return this.#deps.injector.clipboardChanges ?? this.#text(isWanted);
  }

  /** Never one beside another, since none can be called off: who comes meanwhile gets the same. */
  #text(isWanted: () => boolean): Promise<string | null> {
    this.#reading ??= this.#readInTime(isWanted);
    return this.#reading;
  }

  #readInTime(isWanted: () => boolean): Promise<string | null> {
    const { now } = this.#deps;
    const until = now() + READ_MS;
    const read = this.#read(() => isWanted() && now() < until).finally(() => (this.#reading = null));
    return inTime(read, READ_MS, 'late').catch(() => null);
  }

  async #read(isWanted: () => boolean): Promise<string | null> {
    const { clipboard } = this.#deps;
    const text = await clipboard.readText();
    if (text !== '') return text;
    await new Promise((next) => setTimeout(next, AGAIN_MS));
    return isWanted() ? clipboard.readText() : null;
  }
}
