/** What is used here of `x11`, which has no types of its own. Callbacks return true when they have dealt with the error. */
declare module 'x11' {
  export type Callback<T> = (error: Error | null | undefined, result: T) => boolean | void;

  export interface XTest {
    readonly KeyPress: number;
    readonly KeyRelease: number;
    readonly ButtonPress: number;
    readonly ButtonRelease: number;
    readonly MotionNotify: number;
    FakeInput(type: number, detail: number, delayMs: number, window: number, x: number, y: number): void;
  }

  export interface XFixes {
    readonly firstEvent: number;
    /** From `firstEvent` on. */
    readonly events: { readonly SelectionNotify: number };
    readonly SelectionEventMask: { readonly SetSelectionOwner: number };
    SelectSelectionInput(window: number, selection: number, mask: number): void;
  }

  export interface XProperty {
    /** 8, 16 or 32 bits a value; 0: there is no such property. */
    readonly format: number;
    readonly data: Buffer;
  }

  export interface XClient {
    require(extension: 'composite', callback: Callback<unknown>): void;
    require(extension: 'xtest', callback: Callback<XTest>): void;
    require(extension: 'fixes', callback: Callback<XFixes>): void;
    InternAtom(onlyIfExists: boolean, name: string, callback: Callback<number>): void;
    SetSelectionOwner(owner: number, selection: number, time: number): void;
    ChangeWindowAttributes(window: number, attributes: { eventMask: number }): void;
    /** `mapState` is 2 while it and all that it is in are mapped. */
    GetWindowAttributes(window: number, callback: Callback<{ mapState: number }>): void;
    GetGeometry(window: number, callback: Callback<{ width: number; height: number }>): void;
    TranslateCoordinates(
      from: number,
      to: number,
      x: number,
      y: number,
      callback: Callback<{ destX: number; destY: number }>,
    ): void;
    /** @param type an atom; 0: any. @param first, most of 32 bits each */
    GetProperty(
      remove: 0,
      window: number,
      name: number,
      type: number,
      first: number,
      most: number,
      callback: Callback<XProperty>,
    ): void;
    QueryPointer(window: number, callback: Callback<{ rootX: number; rootY: number; keyMask: number }>): void;
    QueryKeymap(callback: Callback<Buffer>): void;
    /** A row of keysyms for each key, all of one length. */
    GetKeyboardMapping(first: number, count: number, callback: Callback<number[][]>): void;
    ChangeKeyboardMapping(first: number, keysymsPerKeycode: number, keysyms: readonly number[]): void;
    on(event: 'error' | 'end', listener: (error?: Error) => void): void;
    on(event: 'event', listener: (event: { readonly type: number }) => void): void;
    sync(): Promise<void>;
    terminate(): void;
  }

  export interface XDisplay {
    readonly client: XClient;
    readonly screen: readonly { readonly root: number }[];
    readonly min_keycode: number;
    readonly max_keycode: number;
  }

  export interface X11 {
    createClient(options: { display?: string }, callback: Callback<XDisplay>): XClient;
  }

  const x11: X11;
  export default x11;
}
