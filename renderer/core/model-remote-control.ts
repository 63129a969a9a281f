import type { Caller } from './model-calls.ts';
import type { ControlRefusal } from '../../signaling/protocol/peer/index.ts';

/** What the UI shows of people who control what another one shares. Data only, as in model.ts, which passes it on. */

import type { ClipboardContent } from '../../signaling/protocol/control-clipboard.ts';

export type { ControlAct, ControlInput, ControlReach } from '../../signaling/protocol/index.ts';
export type { ClipboardContent, ControlRefusal };

/** Whether others can control the screen that this computer shares. `mayAsk`: its person lets others in the call ask for it. */
export type OwnControl =
  { kind: 'offered'; mayAsk: boolean } | { kind: 'refused'; why: Exclude<ControlRefusal, 'off' | 'not-a-screen'> };

/** What somebody says of the share that they give. */
export interface ControllableShare {
  /** Why nobody can ask to control it; null: one can. */
  refusal: ControlRefusal | null;
  /** Peer id of who controls it. */
  controller: string | null;
}

/**
 * Why this person controls nobody's screen, or not any more. `stopped`: by the sharer. `failed`: their computer did not take it. `lost`: the
 * connection to them. `unavailable`: it cannot be asked for now.
 */
export type ControlOver =
  'refused' | 'busy' | 'unavailable' | 'too-often' | 'stopped' | 'expired' | 'share-ended' | 'failed' | 'lost';

/** What came of copying where this person controls, or why nothing was pasted there. A text that was copied is to be put into the own clipboard. */
export type ClipboardOutcome =
  | { of: 'copying'; content: ClipboardContent }
  /** `too-many`: others wait to be pasted. `failed`: the clipboard there did not take it. */
  | { of: 'pasting'; content: Exclude<ClipboardContent, { is: 'text' }> | { is: 'too-many' | 'failed' } };

/** `n`: another one each time. */
export interface ClipboardNews {
  n: number;
  outcome: ClipboardOutcome;
}

/** What this person does at a share of somebody else's (`of`: peer id). */
export type Controlling =
  | { kind: 'none' }
  | { kind: 'asking'; of: string }
  /**
   * `keyboard`: keys and text too, besides the mouse. `clipboard`: and what is copied, both ways. `paused`: the sharer uses their own mouse.
   * `until`: when it ends by itself, ms since 1970; null: with the share.
   */
  | {
      kind: 'controlling';
      of: string;
      keyboard: boolean;
      clipboard: boolean;
      paused: boolean;
      until: number | null;
      news: ClipboardNews | null;
    }
  | { kind: 'over'; of: string; why: ControlOver };

/** What somebody else does at the own screen. */
export type Controlled =
  | { kind: 'free' }
  | { kind: 'asked'; by: Caller }
  /** `clipboard`: what is copied, too, both ways. */
  | { kind: 'controlled'; by: Caller; clipboard: boolean; paused: boolean };

export interface RemoteControlState {
  /** By the sharer's peer id; nobody can control what is not in it. */
  shares: ReadonlyMap<string, ControllableShare>;
  controlling: Controlling;
  controlled: Controlled;
}
