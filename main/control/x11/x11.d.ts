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

  export interface XClient {
    require(extension: 'xtest', callback: Callback<XTest>): void;
    require(extension: 'fixes', callback: Callback<XFixes>): void;
    InternAtom(onlyIfExists: boolean, name: string, callback: Callback<number>): void;
    SetSelectionOwner(owner: number, selection: number, time: number): void;
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
