import { setTimeout as delay } from 'node:timers/promises';
import type { XClient } from 'x11';
import { placeOf, type WindowPlace } from '../windows/window-place.ts';
import type { ClientWindows } from './client-windows.ts';

/** A frame, ms: nobody sees more, and a window that is dragged tells of each pixel. */
const FRAME_MS = 16;
/** Of a display on which more are above than are asked about, nobody sees what is under them. */
const MOST_ABOVE = 64;
/** Event masks (X11 protocol, appendix B). */
const STRUCTURE_NOTIFY = 1 << 17;
const SUBSTRUCTURE_NOTIFY = 1 << 19;
const PROPERTY_CHANGE = 1 << 22;

/**
 * Follows where a window of an X display is to be seen: its own changes, those of the frame that the window manager has put it in, and of what
 * is above it.
 *
 * @param window X id
 * @param onPlace told at the first look, and at each change, at most once a frame; nothing more after `lost`
 * @param display as in DISPLAY; without one, that of the environment
 * @returns ends it
 */
export function watchWindow(window: number, onPlace: (place: WindowPlace) => void, display?: string): () => void {
  const watch = new WindowWatch(window, onPlace);
  void watch.open(display);
  return () => watch.end();
}

class WindowWatch {
  readonly #window: number;
  readonly #onPlace: (place: WindowPlace) => void;
  #client: XClient | null = null;
  #hasEnded = false;
  /** Something has changed since the last look. */
  #isDue = false;
  #isLooking = false;
  #told: string | null = null;

  constructor(window: number, onPlace: (place: WindowPlace) => void) {
    this.#window = window;
    this.#onPlace = onPlace;
  }

  async open(displayName: string | undefined): Promise<void> {
    try {
      // Late: few ever share a window that somebody draws on, and only those with X can be asked.
      const [{ connect }, { ClientWindows }, { answer }] = await Promise.all([
        import('./connection.ts'),
        import('./client-windows.ts'),
        import('./answers.ts'),
      ]);
      const { display } = await connect(() => this.#lose(), displayName);
      const { client } = display;
      if (this.#hasEnded) return client.terminate();
      this.#client = client;
      // Without it a capture of a window has in it whatever is above, the overlay too.
      await answer((callback) => client.require('composite', callback));
      const windows = await ClientWindows.of(display);
      client.on('event', () => this.#look(windows));
      client.ChangeWindowAttributes(display.screen[0]!.root, { eventMask: SUBSTRUCTURE_NOTIFY | PROPERTY_CHANGE });
      client.ChangeWindowAttributes(this.#window, { eventMask: STRUCTURE_NOTIFY | PROPERTY_CHANGE });
      this.#look(windows);
    } catch {
      this.#lose();
    }
  }

  end(): void {
    this.#hasEnded = true;
    this.#client?.terminate();
    this.#client = null;
  }

  #look(windows: ClientWindows): void {
    this.#isDue = true;
    if (!this.#isLooking) this.#lookWhileDue(windows).catch(() => this.#lose());
  }

  async #lookWhileDue(windows: ClientWindows): Promise<void> {
    this.#isLooking = true;
    while (this.#isDue && !this.#hasEnded) {
      this.#isDue = false;
      this.#tell(await placeIn(windows, this.#window));
      await delay(FRAME_MS);
    }
    this.#isLooking = false;
  }

  #tell(place: WindowPlace): void {
    const told = JSON.stringify(place);
    if (this.#hasEnded || told === this.#told) return;
    this.#told = told;
    if (place.kind === 'lost') this.end();
    this.#onPlace(place);
  }

  #lose(): void {
    this.#tell({ kind: 'lost' });
  }
}

/** Rejects when the window is gone. */
async function placeIn(windows: ClientWindows, id: number): Promise<WindowPlace> {
  const [stack, window] = await Promise.all([windows.stack(), windows.look(id)]);
  const at = stack.indexOf(id);
  // The window manager does not tell what is above it.
  if (at === -1) return { kind: stack.length === 0 ? 'lost' : 'unseen' };
  const above = stack.slice(at + 1);
  if (above.length > MOST_ABOVE) return { kind: 'unseen' };
  // One that goes meanwhile covers nothing.
  const looks = await Promise.all(above.map((one) => windows.look(one).catch(() => null)));
  return placeOf(
    window,
    looks.filter((one) => one !== null),
  );
}
