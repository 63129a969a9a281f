import { setTimeout as delay } from 'node:timers/promises';
import { monotonicNow } from '../../../signaling/basics/monotonic.ts';
import type { XClient, XTest } from 'x11';
import { answer, answeredInTime } from '../../x11/answers.ts';
import { connect, type Connection } from '../../x11/connection.ts';
import type { ScreenPoint } from '../geometry.ts';
import type { Injector, OwnInput, PlacedInput } from '../injector.ts';
import { LateMovement } from '../late-movement.ts';
import { Wheel, type WheelClicks } from '../wheel.ts';
import { countClipboardChanges } from './clipboard-changes.ts';
import { capsLockKey, escapeKeys, keycodeOf, SHIFTS } from './keycodes.ts';
import { SpareKeys, type Stroke } from './spare-keys.ts';
import { TextKeys } from './text-keys.ts';

const BUTTONS = { left: 1, middle: 2, right: 3 } as const;
const WHEEL = { up: 4, down: 5, left: 6, right: 7 } as const;
/** Most spare keys that are used. */
const MOST_SPARE = 32;
/** How long programs take to learn that a key types something else, ms: one that asks too late gets a key that types nothing. */
const LEARN_MS = 40;
/** Of X's pointer state: Caps Lock is on; where the group of the layout begins that is in use. */
const LOCK_MASK = 2;
const GROUP_SHIFT = 13;
const NO_SYMBOL = 0;

/**
 * Injects into an X display by the extension XTEST.
 *
 * @param display as in DISPLAY; without one, that of the environment
 * @param onFailed the display is gone
 * @throws when there is no such display, it does not answer, or lacks XTEST, XFIXES or spare keys
 */
export async function openX11Injector(onFailed: (error: Error) => void, display?: string): Promise<Injector> {
  const connection = await connect(onFailed, display);
  const { client, min_keycode: first, max_keycode: last } = connection.display;
  try {
    const xtest = await answer<XTest>((callback) => client.require('xtest', callback));
    const rows = await answer<number[][]>((callback) => client.GetKeyboardMapping(first, last - first + 1, callback));
    const spare = rows.flatMap((row, index) => (row.every((keysym) => keysym === 0) ? [first + index] : []));
    if (spare.length === 0) throw new Error('the keyboard has no spare keys');
    const keys = new TextKeys(rows, first, new SpareKeys(spare.slice(-MOST_SPARE)));
    const keysymsPerKeycode = rows[0]!.length;
    const [escapes, capsLock] = [escapeKeys(rows, first), capsLockKey(rows, first)];
    const changesOfClipboard = await countClipboardChanges(connection.display);
    return new X11Injector(connection, xtest, { keys, keysymsPerKeycode, escapes, capsLock }, changesOfClipboard);
  } catch (error) {
    client.terminate();
    throw error;
  }
}

interface Keyboard {
  readonly keys: TextKeys;
  readonly keysymsPerKeycode: number;
  /** Keycodes. */
  readonly escapes: readonly number[];
  /** Null where there is none to be pressed. */
  readonly capsLock: number | null;
}

class X11Injector implements Injector {
  readonly #client: XClient;
  readonly #lost: Promise<void>;
  readonly #root: number;
  readonly #xtest: XTest;
  /** Keys that type what they did not before. */
  readonly #remapped = new Set<number>();
  readonly #keyboard: Keyboard;
  readonly #wheel = new Wheel();
  /** How often all was let go of: what was being typed then is not typed on. */
  #releases = 0;
  #isClosed = false;
  #isCapsOff = false;
  readonly #held = { keys: new Set<number>(), buttons: new Set<number>() };
  /** Replies come in the order of the requests, and so does what it is told. */
  readonly #own = new LateMovement();

  readonly #changesOfClipboard: () => number;

  constructor({ display, lost }: Connection, xtest: XTest, keyboard: Keyboard, changesOfClipboard: () => number) {
    this.#client = display.client;
    this.#lost = lost;
    this.#root = display.screen[0]!.root;
    this.#xtest = xtest;
    this.#keyboard = keyboard;
    this.#changesOfClipboard = changesOfClipboard;
  }

  get clipboardChanges(): number {
    return this.#changesOfClipboard();
  }

  async inject(input: PlacedInput): Promise<void> {
    if (this.#isClosed) return;
    switch (input.type) {
      case 'move':
        return this.#move(input.at);
      case 'button':
        this.#move(input.at);
        return this.#press(this.#held.buttons, BUTTONS[input.button], input.down);
      case 'scroll':
        this.#move(input.at);
        return this.#scroll(this.#wheel.turn(input.dx, input.dy));
      case 'key':
        return this.#key(input.code, input.down);
      case 'text':
        return this.#type(input.text);
    }
  }

  async ownInput(): Promise<OwnInput> {
    const seen = this.#queryPointer().then(({ at }) => this.#own.found(at, monotonicNow()));
    const [keymap] = await Promise.all([answer<Buffer>((callback) => this.#client.QueryKeymap(callback)), seen]);
    // Nobody but the person holds it: `#key` never does.
    return { moved: this.#own.take(), escapeDown: this.#keyboard.escapes.some((keycode) => isDown(keymap, keycode)) };
  }

  release(): void {
    this.#releases += 1;
    this.#switchCaps(true);
    for (const held of [this.#held.keys, this.#held.buttons]) for (const one of held) this.#press(held, one, false);
  }

  async close(): Promise<void> {
    this.release();
    this.#isClosed = true;
    for (const keycode of this.#remapped) this.#remap(keycode, NO_SYMBOL);
    await answeredInTime(Promise.race([this.#client.sync(), this.#lost])).catch(() => {});
    this.#client.terminate();
  }

  #move(to: ScreenPoint): void {
    this.#look((at) => this.#own.found(at, monotonicNow()));
    this.#xtest.FakeInput(this.#xtest.MotionNotify, 0, 0, this.#root, to.x, to.y);
    // Asked rather than taken from above: X keeps the pointer on its displays, and where it was pressed until the window manager has seen that.
    this.#look((at) => this.#own.movedTo(to, at));
  }

  /** Where the pointer is between what was asked of the display before and after. One that does not answer fails what waits for it. */
  #look(tell: (at: ScreenPoint) => void): void {
    this.#queryPointer().then(
      ({ at }) => tell(at),
      () => {},
    );
  }

  #scroll({ across, down }: WheelClicks): void {
    this.#click(across < 0 ? WHEEL.left : WHEEL.right, Math.abs(across));
    this.#click(down < 0 ? WHEEL.up : WHEEL.down, Math.abs(down));
  }

  #click(button: number, times: number): void {
    for (let n = 0; n < times; n += 1) {
      this.#press(this.#held.buttons, button, true);
      this.#press(this.#held.buttons, button, false);
    }
  }

  #key(code: string, down: boolean): void {
    const keycode = keycodeOf(code);
    if (keycode === null) return;
    // Held, it could not be told from the person's own, which ends all this.
    if (this.#keyboard.escapes.includes(keycode)) return down ? this.#tap(keycode) : undefined;
    this.#press(this.#held.keys, keycode, down);
  }

  async #type(text: string): Promise<void> {
    const releases = this.#releases;
    const { capsLock, group } = await this.#queryPointer();
    // Ended or paused meanwhile.
    const isOver = () => this.#releases !== releases;
    if (isOver()) return;
    if (capsLock) this.#switchCaps(false);
    for (const stroke of this.#keyboard.keys.strokes(text, group, monotonicNow())) {
      const early = stroke.notBefore - monotonicNow();
      if (early > 0 && !isOver()) await delay(early);
      if (this.#isClosed) return;
      // Also of what is not typed any more: the key is taken to type it from now on.
      if (stroke.keysym !== null) {
        this.#remap(stroke.keycode, stroke.keysym);
        await delay(LEARN_MS);
      }
      if (!isOver()) this.#stroke(stroke);
    }
    this.#switchCaps(true);
  }

  /** On again only where it was switched off here. */
  #switchCaps(on: boolean): void {
    const { capsLock } = this.#keyboard;
    if (capsLock === null || on !== this.#isCapsOff) return;
    this.#isCapsOff = !on;
    this.#tap(capsLock);
  }

  #stroke({ keycode, shift }: Stroke): void {
    const held = SHIFTS.filter((key) => this.#held.keys.has(key));
    const isRight = shift === null || shift === held.length > 0;
    const changed = isRight ? [] : shift ? SHIFTS.slice(0, 1) : held;
    for (const key of changed) this.#press(this.#held.keys, key, shift === true);
    this.#tap(keycode);
    for (const key of changed) this.#press(this.#held.keys, key, shift === false);
  }

  /** The same on every level. */
  #remap(keycode: number, keysym: number): void {
    this.#remapped.add(keycode);
    const { keysymsPerKeycode } = this.#keyboard;
    const keysyms = Array.from({ length: keysymsPerKeycode }, () => keysym);
    this.#client.ChangeKeyboardMapping(keycode, keysymsPerKeycode, keysyms);
  }

  #tap(keycode: number): void {
    this.#press(this.#held.keys, keycode, true);
    this.#press(this.#held.keys, keycode, false);
  }

  /** Once each: a key that is held already, or not at all, is left alone. */
  #press(held: Set<number>, detail: number, down: boolean): void {
    if (held.has(detail) === down) return;
    if (down) held.add(detail);
    else held.delete(detail);
    const { KeyPress, KeyRelease, ButtonPress, ButtonRelease } = this.#xtest;
    const [press, release] = held === this.#held.keys ? [KeyPress, KeyRelease] : [ButtonPress, ButtonRelease];
    this.#xtest.FakeInput(down ? press : release, detail, 0, this.#root, 0, 0);
  }

  async #queryPointer(): Promise<{ at: ScreenPoint; capsLock: boolean; group: number }> {
    const { rootX, rootY, keyMask } = await answer<{ rootX: number; rootY: number; keyMask: number }>((callback) =>
      this.#client.QueryPointer(this.#root, callback),
    );
    return {
      at: { x: rootX, y: rootY },
      capsLock: (keyMask & LOCK_MASK) !== 0,
      group: (keyMask >> GROUP_SHIFT) & 3,
    };
  }
}

/** @param keymap a bit a key */
function isDown(keymap: Buffer, keycode: number): boolean {
  return ((keymap[keycode >> 3] ?? 0) & (1 << (keycode & 7))) !== 0;
}
