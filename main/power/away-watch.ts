import { powerMonitor } from 'electron';
import { isAway } from './is-away.ts';

/** How often it is looked, ms: nothing tells when somebody comes back. */
const LOOK_MS = 2_000;

/** Tells whether the person is away: at each change, and whoever asks. */
export class AwayWatch {
  readonly #isShown: () => boolean;
  readonly #tell: (away: boolean) => void;
  readonly #timer: NodeJS.Timeout;
  #locked = false;
  #told = false;

  /**
   * @param isShown whether others may see it
   * @param tell called at each change
   */
  constructor(isShown: () => boolean, tell: (away: boolean) => void) {
    this.#isShown = isShown;
    this.#tell = tell;
    powerMonitor.on('lock-screen', () => this.#lock(true));
    powerMonitor.on('unlock-screen', () => this.#lock(false));
    powerMonitor.on('resume', () => this.look());
    this.#timer = setInterval(() => this.look(), LOOK_MS);
  }

  /** Tells in any case, to a page that has not heard yet. */
  tellAgain(): void {
    this.#tell(this.#told);
  }

  look(): void {
    const idleSeconds = powerMonitor.getSystemIdleTime();
    const away = isAway({ locked: this.#locked, idleSeconds, isShown: this.#isShown() });
    if (away === this.#told) return;
    this.#told = away;
    this.#tell(away);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #lock(locked: boolean): void {
    this.#locked = locked;
    this.look();
  }
}
