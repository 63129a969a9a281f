import type { ControlAct } from '../../signaling/protocol/index.ts';
import type { ScreenPoint } from './geometry.ts';

type Placed<Input> = Input extends { x: number; y: number } ? Omit<Input, 'x' | 'y'> & { at: ScreenPoint } : Input;

/** A `ControlAct` whose place is a pixel of the desktop. */
export type PlacedInput = Placed<ControlAct>;

/** What the person at the computer does meanwhile. */
export interface OwnInput {
  /** The pointer is not where it was left, or was when this was asked before. */
  readonly moved: boolean;
  readonly escapeDown: boolean;
}

/** Does on this computer what somebody else does who controls it. One for each time that somebody does. */
export interface Injector {
  /** Resolves when it is handed to the system; rejects when that takes nothing any more. */
  inject(input: PlacedInput): Promise<void>;
  /** How often something was put into the clipboard so far, by anybody; as of the last `ownInput`, or later. Null: the system does not tell. */
  readonly clipboardChanges: number | null;
  /** What the person does themselves, of which nothing that was injected is part. */
  ownInput(): Promise<OwnInput>;
  /** Lets go of every key and button that `inject` holds. */
  release(): void;
  /** Lets go of all, leaves everything as it was and ends. */
  close(): Promise<void>;
}
