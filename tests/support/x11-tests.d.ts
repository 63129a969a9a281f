import type { Callback } from 'x11';

/** What the tests use of `x11` beside the app. */
declare module 'x11' {
  /** An input as the X server has it, whatever window it is for: of `rawValuators` 0 and 1 are x and y. */
  export interface XRawEvent {
    readonly name: string;
    /** By the server's clock, ms. */
    readonly time: number;
    /** Key or button. */
    readonly detail: number;
    readonly rawValuators: Readonly<Record<number, number>>;
  }

  export interface XInput {
    readonly AllMasterDevices: number;
    XISelectEvents(window: number, selection: { deviceId: number; mask: readonly string[] }): void;
  }

  export interface XClient {
    AllocID(): number;
    /** @param more border, depth, class and visual, where 0 is the parent's; attributes */
    CreateWindow(
      id: number,
      parent: number,
      x: number,
      y: number,
      width: number,
      height: number,
      ...more: [] | [0, 0, 0, 0, { backgroundPixel: number }]
    ): void;
    MapWindow(window: number): void;
    UnmapWindow(window: number): void;
    DestroyWindow(window: number): void;
    ReparentWindow(window: number, parent: number, x: number, y: number): void;
    MoveResizeWindow(window: number, x: number, y: number, width: number, height: number): void;
    SendEvent(to: number, propagates: 0, eventMask: number, event: Buffer): void;
    /** @param pointerMode 0: what the pointer does from a press on waits for `AllowEvents`. @param buttons, modifiers 0, 0x8000: any */
    GrabButton(
      window: number,
      ownerEvents: 0,
      eventMask: number,
      pointerMode: 0,
      keyboardMode: 1,
      confineTo: 0,
      cursor: 0,
      buttons: 0,
      modifiers: 0x8000,
    ): void;
    /** @param mode 2: what has waited is done, the press as if nobody had waited for it */
    AllowEvents(mode: 2, time: number): void;
    /** @param units bits of each value */
    ChangeProperty(mode: 0, window: number, name: number, type: number, units: 32, values: readonly number[]): void;
    ChangeProperty(mode: 0, window: number, name: number, type: number, units: 8, text: Buffer): void;
    require(extension: 'xinput', callback: Callback<XInput>): void;
    on(event: 'event', listener: (event: XRawEvent) => void): void;
  }
}
