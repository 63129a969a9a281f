import type { XDisplay, XInput, XRawEvent, XTest } from 'x11';
import { answer } from '../../main/x11/answers.ts';
import { connect } from '../../main/x11/connection.ts';

/** An input that a display was given; times are by the X server's clock, ms. */
type WatchedInput =
  | { readonly kind: 'move'; readonly x: number; readonly y: number; readonly at: number }
  | { readonly kind: 'press'; readonly detail: number; readonly at: number };

const EVENTS = ['RawMotion', 'RawKeyPress', 'RawButtonPress'];

/**
 * Notes each input that a display is given, whatever window it is for, before any program has made one of several (raw events of XInput 2). What
 * xdotool does with the pointer is none: it puts it elsewhere.
 */
export class InputWatch {
  readonly #display: XDisplay;
  readonly #xtest: XTest;
  readonly #noted: WatchedInput[] = [];

  private constructor(display: XDisplay, xtest: XTest) {
    this.#display = display;
    this.#xtest = xtest;
    display.client.on('event', (event: XRawEvent) => this.#note(event));
  }

  /** @param name as in DISPLAY */
  static async open(name: string): Promise<InputWatch> {
    const { display } = await connect(() => {}, name);
    const { client, screen } = display;
    const xinput = await answer<XInput>((callback) => client.require('xinput', callback));
    const watch = new InputWatch(display, await answer<XTest>((callback) => client.require('xtest', callback)));
    xinput.XISelectEvents(screen[0]!.root, { deviceId: xinput.AllMasterDevices, mask: EVENTS });
    await client.sync();
    return watch;
  }

  /** All since it was opened. */
  async inputs(): Promise<readonly WatchedInput[]> {
    await this.#display.client.sync();
    return [...this.#noted];
  }

  /** Moves the pointer as a hand at the mouse does. */
  async move(x: number, y: number): Promise<void> {
    this.#xtest.FakeInput(this.#xtest.MotionNotify, 0, 0, this.#display.screen[0]!.root, x, y);
    await this.#display.client.sync();
  }

  /** What the X server's clock says, ms: it is the system's monotonic one, in 32 bits. */
  now(): number {
    return Number((process.hrtime.bigint() / 1_000_000n) & 0xffff_ffffn);
  }

  close(): void {
    this.#display.client.terminate();
  }

  #note({ name, time: at, detail, rawValuators }: XRawEvent): void {
    if (name === 'XIRawMotion') this.#noted.push({ kind: 'move', x: rawValuators[0]!, y: rawValuators[1]!, at });
    if (name === 'XIRawKeyPress' || name === 'XIRawButtonPress') this.#noted.push({ kind: 'press', detail, at });
  }
}
