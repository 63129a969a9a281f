import { keysymsOf } from './keysyms.ts';
import type { SpareKeys, Stroke } from './spare-keys.ts';

/** Rows of keysyms as X has them: of each key, two for each of its groups, and more. */
export type KeyRows = readonly (readonly number[])[];

/**
 * How text is typed: by the layout's own keys where they have the character, else by keys that no keyboard has, which are made to type it.
 * All programs read the layout anew each time that is done, which takes them long.
 */
export class TextKeys {
  readonly #rows: KeyRows;
  readonly #first: number;
  readonly #spare: SpareKeys;

  /** @param first keycode of the first row */
  constructor(rows: KeyRows, first: number, spare: SpareKeys) {
    this.#rows = rows;
    this.#first = first;
    this.#spare = spare;
  }

  /**
   * @param group the layout's group that is in use, from 0
   * @param now monotonic, ms
   */
  strokes(text: string, group: number, now: number): Stroke[] {
    return keysymsOf(text).map((keysym) => this.#inLayout(keysym, group) ?? this.#spare.strokeOf(keysym, now));
  }

  #inLayout(keysym: number, group: number): Stroke | null {
    for (const shift of [false, true]) {
      const index = this.#rows.findIndex((row) => row[2 * group + Number(shift)] === keysym);
      if (index !== -1) return { keycode: this.#first + index, shift, keysym: null, notBefore: 0 };
    }
    return null;
  }
}
