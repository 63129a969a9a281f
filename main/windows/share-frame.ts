import type { BrowserWindow } from 'electron';
import type { PageState } from '../bridge/page-state.ts';
import type { CapturedDisplay } from './captures.ts';
import { followDisplays, type Displays } from './follow-displays.ts';
import { frameBounds } from './frame-bounds.ts';
import type { Rect } from './window-placement.ts';

type Side = Pick<BrowserWindow, 'isDestroyed' | 'destroy'>;

interface ShareFrameDeps {
  screen: Displays;
  capture: CapturedDisplay;
  open: (bounds: Rect) => Side;
}

/** A frame on the person's screen around the part of it that they share, for as long as the page says that it shares a screen. */
export class ShareFrame {
  readonly #deps: ShareFrameDeps;
  #sharesScreen = false;
  /** By where they are. */
  #sides = new Map<string, Side>();

  /** For as long as the app runs. */
  constructor(deps: ShareFrameDeps) {
    this.#deps = deps;
    deps.capture.onChange.add(() => this.#refresh());
    followDisplays(deps.screen, () => this.#refresh());
  }

  /** @param state what the page has told; null when it is gone */
  show(state: Pick<PageState, 'sharesScreen'> | null): void {
    this.#sharesScreen = state?.sharesScreen ?? false;
    this.#refresh();
  }

  #refresh(): void {
    const wanted = new Map(this.#wanted.map((bounds) => [JSON.stringify(bounds), bounds]));
    for (const [place, side] of this.#sides) {
      if (wanted.has(place) && !side.isDestroyed()) continue;
      this.#sides.delete(place);
      if (!side.isDestroyed()) side.destroy();
    }
    for (const [place, bounds] of wanted) {
      if (!this.#sides.has(place)) this.#sides.set(place, this.#deps.open(bounds));
    }
  }

  get #wanted(): Rect[] {
    const { screen, capture } = this.#deps;
    // Each word of the page leads here, and mostly nothing is shared.
    if (!this.#sharesScreen || capture.part === null) return [];
    const display = screen.getAllDisplays().find(({ id }) => id === capture.display);
    return display ? frameBounds(display, capture.part) : [];
  }
}
