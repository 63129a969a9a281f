import type { GlobalShortcut } from 'electron';

const ESCAPE = 'Escape';
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
    if (!this.#take()) throw new Error('Escape is another program’s');
  }

  /** Leaves the key to the other programs while `press` presses it for them; nothing is pressed when that was done just before. */
  async leave(press: () => Promise<void>): Promise<void> {
    const { shortcuts, onLost, now } = this.#deps;
    if (this.#isClosed || now() - this.#leftAt < EVERY_MS) return;
    this.#leftAt = now();
    shortcuts.unregister(ESCAPE);
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
    this.#deps.shortcuts.unregister(ESCAPE);
  }

  #take(): boolean {
    return this.#deps.shortcuts.register(ESCAPE, this.#deps.onPress);
  }
}
