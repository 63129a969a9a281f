import type { GlobalShortcut } from 'electron';

const ESCAPE = 'Escape';
/** Whoever controls may hold these, and then the person's Escape is another combination. Some of them are the system's on some systems. */
const WITH_MODIFIERS = ['Control', 'Alt', 'Shift', 'Super']
  .reduce<string[]>(
    (combinations, modifier) => [...combinations, ...combinations.map((keys) => `${modifier}+${keys}`)],
    [ESCAPE],
  )
  .slice(1);
/** How long a system may take to pass on a key that was pressed for it, ms. */
const PASSING_MS = 50;
/** How often the key may be left to others, ms: else whoever presses it from afar all the time keeps the person's own from being heard. */
const EVERY_MS = 500;

interface EscapeKeyDeps {
  readonly shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>;
  /** The person presses it, in whichever program. */
  readonly onPress: () => void;
  /** It is another program's now: the person's press is not heard any more. */
  readonly onLost: () => void;
  /** Monotonic, ms. */
  readonly now: () => number;
}

/** The person's own Escape where no key can be looked at: it is the app's for the whole desktop, so no other program has it meanwhile. */
export class EscapeKey {
  readonly #deps: EscapeKeyDeps;
  #isClosed = false;
  #leftAt = -EVERY_MS;

  /** @throws when another program has it */
  constructor(deps: EscapeKeyDeps) {
    this.#deps = deps;
    if (this.#take()) return;
    this.#give();
    throw new Error('Escape is another program’s');
  }

  /** Leaves the key to the other programs while `press` presses it for them; nothing is pressed when that was done just before. */
  async leave(press: () => Promise<void>): Promise<void> {
    const { onLost, now } = this.#deps;
    if (this.#isClosed || now() - this.#leftAt < EVERY_MS) return;
    this.#leftAt = now();
    this.#give();
    try {
      await press();
      await new Promise((passed) => setTimeout(passed, PASSING_MS));
    } finally {
      if (!this.#isClosed && !this.#take()) onLost();
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#give();
  }

  /** @returns whether it is heard at least while nothing else is held */
  #take(): boolean {
    const { shortcuts, onPress } = this.#deps;
    for (const keys of WITH_MODIFIERS) shortcuts.register(keys, onPress);
    return shortcuts.register(ESCAPE, onPress);
  }

  #give(): void {
    for (const keys of [ESCAPE, ...WITH_MODIFIERS]) this.#deps.shortcuts.unregister(keys);
  }
}
