/** How long a program may take to read what was typed, ms: it reads the layout as it is by then. */
const READ_MS = 1_000;

/** How one character is typed. */
export interface Stroke {
  readonly keycode: number;
  /** Whether Shift has to be held; null: either way. */
  readonly shift: boolean | null;
  /** What the key has to be made to type first; null: it does so already. */
  readonly keysym: number | null;
  /** Not before, monotonic, ms: whoever reads slowly is to have read what this key typed until now. */
  readonly notBefore: number;
}

interface SpareKey {
  readonly keycode: number;
  /** What it types; null: nothing yet. */
  keysym: number | null;
  /** Monotonic, ms. */
  usedAt: number;
}

/** Which keys that no keyboard has type which characters, whatever else is held. The one used longest ago is given another meaning first. */
export class SpareKeys {
  /** The one used longest ago first. */
  readonly #keys: SpareKey[];

  /** @param keycodes at least one */
  constructor(keycodes: readonly number[]) {
    this.#keys = keycodes.map((keycode) => ({ keycode, keysym: null, usedAt: -READ_MS }));
  }

  /** @param now monotonic, ms */
  strokeOf(keysym: number, now: number): Stroke {
    const known = this.#keys.find((key) => key.keysym === keysym);
    const key = known ?? this.#keys[0]!;
    const notBefore = known === undefined && key.keysym !== null ? key.usedAt + READ_MS : 0;
    key.keysym = keysym;
    key.usedAt = Math.max(now, notBefore);
    this.#keys.push(...this.#keys.splice(this.#keys.indexOf(key), 1));
    return { keycode: key.keycode, shift: null, keysym: known === undefined ? keysym : null, notBefore };
  }
}
