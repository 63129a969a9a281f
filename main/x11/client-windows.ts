import type { XClient, XDisplay } from 'x11';
import type { ClientWindow } from '../windows/window-place.ts';
import { answer } from './answers.ts';

/** What window managers and programs tell (Extended Window Manager Hints 1.5; the last one is GTK's own). */
const ATOMS = [
  '_NET_CLIENT_LIST_STACKING',
  '_NET_CURRENT_DESKTOP',
  '_NET_WM_DESKTOP',
  '_NET_WM_STATE',
  '_NET_WM_STATE_HIDDEN',
  '_NET_WM_STATE_ABOVE',
  '_NET_WM_WINDOW_TYPE',
  '_NET_WM_WINDOW_TYPE_DOCK',
  '_GTK_FRAME_EXTENTS',
] as const;
type Atoms = Readonly<Record<(typeof ATOMS)[number], number>>;

const ANY_TYPE = 0;
/** Most that is read of a property, values. */
const MOST_VALUES = 1_024;
const VIEWABLE = 2;
/** Of `_NET_WM_DESKTOP`: on each of them. */
const ALL_DESKTOPS = 0xffff_ffff;

/** The windows of all programs on an X display, as its window manager has them. */
export class ClientWindows {
  readonly #client: XClient;
  readonly #root: number;
  readonly #atoms: Atoms;

  private constructor({ client, screen }: XDisplay, atoms: Atoms) {
    this.#client = client;
    this.#root = screen[0]!.root;
    this.#atoms = atoms;
  }

  static async of(display: XDisplay): Promise<ClientWindows> {
    const { client } = display;
    const named = ATOMS.map(async (name) => {
      return [name, await answer<number>((callback) => client.InternAtom(false, name, callback))] as const;
    });
    return new ClientWindows(display, Object.fromEntries(await Promise.all(named)) as Atoms);
  }

  /** Ids of all windows, the lowest first. Empty where the window manager does not tell. */
  async stack(): Promise<readonly number[]> {
    return this.#values(this.#root, '_NET_CLIENT_LIST_STACKING');
  }

  /** Rejects for one that is gone. */
  async look(window: number): Promise<ClientWindow> {
    const client = this.#client;
    const [{ mapState }, { width, height }, { destX: x, destY: y }, states, types, shadow, [on], [current]] =
      await Promise.all([
        answer<{ mapState: number }>((callback) => client.GetWindowAttributes(window, callback)),
        answer<{ width: number; height: number }>((callback) => client.GetGeometry(window, callback)),
        // Not its own place, which is in the frame that the window manager has put around it.
        answer<{ destX: number; destY: number }>((callback) =>
          client.TranslateCoordinates(window, this.#root, 0, 0, callback),
        ),
        this.#values(window, '_NET_WM_STATE'),
        this.#values(window, '_NET_WM_WINDOW_TYPE'),
        this.#values(window, '_GTK_FRAME_EXTENTS'),
        this.#values(window, '_NET_WM_DESKTOP'),
        this.#values(this.#root, '_NET_CURRENT_DESKTOP'),
      ]);
    const atoms = this.#atoms;
    const [left = 0, right = 0, top = 0, bottom = 0] = shadow;
    // Some window managers keep what is minimised or on another workspace mapped.
    const isHere = on === undefined || on === ALL_DESKTOPS || on === current;
    return {
      area: { x, y, width, height },
      body: { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom },
      isShown: mapState === VIEWABLE && isHere && !states.includes(atoms._NET_WM_STATE_HIDDEN),
      floats: states.includes(atoms._NET_WM_STATE_ABOVE) || types.includes(atoms._NET_WM_WINDOW_TYPE_DOCK),
    };
  }

  /** Empty where it has no such property. */
  async #values(window: number, name: keyof Atoms): Promise<readonly number[]> {
    const { format, data } = await answer<{ format: number; data: Buffer }>((callback) =>
      this.#client.GetProperty(0, window, this.#atoms[name], ANY_TYPE, 0, MOST_VALUES, callback),
    );
    if (format !== 32) return [];
    return Array.from({ length: data.length / 4 }, (_, index) => data.readUInt32LE(index * 4));
  }
}
