import type { ControlAct, OwnControl, RemoteControlState } from './model-remote-control.ts';
import type { ReadableStore } from './readable-store.ts';

/** Controlling what somebody else shares, and being controlled: what the UI sees of it, and can ask (SPEC.md, "Remote control"). */
export interface RemoteControlApi {
  readonly remoteControl: ReadableStore<RemoteControlState>;
  readonly ownControl: ReadableStore<OwnControl>;
  /** Whether others in the call may ask. When they may not any more, nobody controls this computer. */
  letOthersAskForControl(mayAsk: boolean): void;
  /** Asks a sharer. Does nothing while this person asks or controls already. */
  askForControl(peerId: string): void;
  /** Asks no more, or controls no more, or has read how it ended. */
  leaveControl(): void;
  /** What this person does at the screen that they control. Keys and texts of a grant for the mouse alone are left out. */
  control(inputs: readonly ControlAct[]): void;
  /**
   * Pastes there, by keys that do it.
   *
   * @param text in the own clipboard; empty where that has none. What was copied there meanwhile is pasted in its place.
   * @param keys makes them, and is called only if they are pressed: a text that does not go is told of in their place
   */
  pasteThere(text: string, keys: () => readonly ControlAct[]): void;
  /** The person has read what came of copying or pasting, and has what was copied. */
  readClipboardNews(): void;
  /** Every key and button that is held there is let go of: the person has turned away. */
  releaseControls(): void;
  /** Nobody controls the own screen any more. */
  stopControl(): void;
}
