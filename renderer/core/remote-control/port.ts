import type { End } from '../../../signaling/basics/scope.ts';
import type { ClipboardContent, ControlInput, OwnControl } from '../model-remote-control.ts';
import type { ReadableStore } from '../readable-store.ts';

/** Somebody who asks to control this computer. */
export interface ControlAsker {
  peerId: string;
  name: string;
  /** What is said of them beside their name; null of whoever is just known. */
  mark: 'verified' | 'new' | 'name-taken' | null;
  guest: boolean;
  /** Their client can paste here and copy from here. */
  clipboard: boolean;
}

export type ControlAnswer =
  | {
      kind: 'allowed';
      /** Names it to the process that carries it out, and to nobody else. */
      grant: string;
      keyboard: boolean;
      /** What is copied, too, both ways. */
      clipboard: boolean;
      /** How long it lasts, ms; null: as long as the share. */
      forMs: number | null;
    }
  | { kind: 'refused' | 'busy' | 'unavailable' | 'too-often' };

/** What became of a grant. */
export type ControlEvent =
  | { kind: 'ended'; grant: string; why: 'stopped' | 'expired' | 'share-ended' | 'failed' }
  | { kind: 'paused'; grant: string; paused: boolean }
  /** By who has it, and for them alone. */
  | { kind: 'copied'; grant: string; content: ClipboardContent }
  /** What they pasted: the clipboard did not take it. */
  | { kind: 'not-pasted'; grant: string };

/** The process behind the page: it alone asks the person, and moves the computer's mouse. */
export interface RemoteControlPort {
  readonly state: ReadableStore<OwnControl>;
  setMayAsk(mayAsk: boolean): void;
  /** Answers when the person has, which may take minutes. */
  ask(asker: ControlAsker): Promise<ControlAnswer>;
  /** Who asks does so no more. */
  withdraw(): void;
  carryOut(grant: string, inputs: readonly ControlInput[]): void;
  end(): void;
  onEvent(listener: (event: ControlEvent) => void): End;
}
