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
    require(extension: 'xinput', callback: Callback<XInput>): void;
    on(event: 'event', listener: (event: XRawEvent) => void): void;
  }
}
