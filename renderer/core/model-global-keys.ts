import type { GlobalCommand, KeyCombo, KeysOf } from '../../signaling/protocol/index.ts';

/** Keys that work whatever has the focus. */
export interface GlobalKeys {
  /** False where the system gives an app none. */
  available: boolean;
  keys: Record<GlobalCommand, KeyCombo | null>;
  /** Commands whose keys the system refused. */
  refused: readonly GlobalCommand[];
}

/** Kept by the app outside of the page. Null: nothing answers. */
export interface GlobalKeySettings {
  read(): Promise<GlobalKeys | null>;
  /** Only what is given changes. Answers how they are then: the system may refuse some. */
  change(change: KeysOf<GlobalCommand>): Promise<GlobalKeys | null>;
  /** While a person presses what is to be one, none of them does anything. */
  record(recording: boolean): void;
  /** Not `answer`, which is done outside of the page. Returns a function that ends the listening. */
  onPressed(listener: (command: GlobalCommand) => void): () => void;
}
