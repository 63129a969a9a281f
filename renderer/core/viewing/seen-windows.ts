import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Waits } from '../timers.ts';
import type { ReadableStore, SeenWindow, ShownPictures } from '../session-api.ts';

/** What this client shows in which of its windows, as far as these can be seen: the page's own, and those beside it. */
export class SeenWindows {
  /** Another one can be seen, or shows something else. */
  readonly onChange = new Listeners<void>();
  readonly #pageShown: ReadableStore<boolean>;
  /** Of each beside the page's own, by peer id. */
  readonly #others = new Map<SeenWindow, ReadonlyMap<string, ShownPictures>>();

  /** @param pageShown whether the page's own can be seen */
  constructor(pageShown: ReadableStore<boolean>, scope: Scope) {
    this.#pageShown = pageShown;
    scope.add(pageShown.subscribe(() => this.onChange.emit()));
  }

  get showsPage(): boolean {
    return this.#pageShown.getState();
  }

  /** Replaces what a window beside the page's own shows. @param pictures null: it is closed, or cannot be seen */
  show(window: SeenWindow, pictures: ReadonlyMap<string, ShownPictures> | null): void {
    if (pictures === null) this.#others.delete(window);
    else this.#others.set(window, pictures);
    this.onChange.emit();
  }

  /** What each window beside the page's own shows of somebody. */
  beside(peerId: string): ShownPictures[] {
    return [...this.#others.values()].flatMap((pictures) => pictures.get(peerId) ?? []);
  }

  /**
   * Calls when what somebody shares is in no window any more that can be seen.
   *
   * @param of whose share, by peer id; null: nobody's
   * @returns ends it
   */
  whenUnseen(of: () => string | null, act: () => void): () => void {
    return this.onChange.add(() => {
      const peerId = of();
      if (peerId !== null && !this.#mayShowShareOf(peerId)) act();
    });
  }

  /**
   * Waits that end with the scope. While only other windows can be seen these count too, and the first one ends: browsers let no timer of a
   * hidden page that is silent go off more than once a second.
   */
  waits(scope: Scope): Waits {
    return {
      after: (ms, act) => {
        const ends = [scope.after(ms, done)];
        for (const window of this.showsPage ? [] : this.#others.keys()) {
          const timer = window.setTimeout(done, ms);
          ends.push(scope.add(() => window.clearTimeout(timer)));
        }
        const end = () => ends.forEach((one) => one());
        function done(): void {
          end();
          act();
        }
        return end;
      },
    };
  }

  /** The page's own window has a share, or the way to it. */
  #mayShowShareOf(peerId: string): boolean {
    return this.showsPage || this.beside(peerId).some(({ screen = 0 }) => screen > 0);
  }
}
