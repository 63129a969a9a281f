import type { VerifyFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Verification, VerifyCode, VerifyFailure } from '../model-verify.ts';

/** Comparing codes with one peer. `commitment` names the comparison, `nonce` is the own one. */
export type VerifyState =
  | { kind: 'idle' }
  | { kind: 'asked-by-me'; commitment: string; nonce: string }
  | { kind: 'asked-by-them'; commitment: string }
  /** The own nonce was sent, and the asker's is awaited. */
  | { kind: 'answered'; commitment: string; nonce: string }
  /** Both nonces are known; the code is computed at first. */
  | {
      kind: 'comparing';
      commitment: string;
      code: VerifyCode | null;
      confirmedBy: 'nobody' | 'me' | 'them';
    }
  | { kind: 'matched'; commitment: string }
  | { kind: 'mismatched'; saidBy: 'me' | 'them' }
  | { kind: 'cancelled' }
  | { kind: 'failed'; cause: VerifyFailure };

export type VerifyEvent =
  /** The person wants to compare: asks the other one, or agrees. `commitment` is to `nonce`, for the first case. */
  | { kind: 'wanted'; commitment: string; nonce: string }
  /** The person has compared. */
  | { kind: 'judged'; match: boolean }
  /** The person wants no more of it: declines, cancels, or has seen how it ended. */
  | { kind: 'closed' }
  /** The other side said so. `theirAskCounts`: rather than the own, when both ask at once. */
  | { kind: 'frame'; frame: VerifyFrame; theirAskCounts: boolean }
  /** `code` is null when the asker's nonce does not fit its commitment. */
  | { kind: 'computed'; commitment: string; code: VerifyCode | null }
  | { kind: 'gave-up'; cause: 'timeout' | 'interrupted' };

export type VerifyEffect =
  | { kind: 'send'; frame: VerifyFrame }
  /** Computes the code; as answerer only if the asker's nonce fits its commitment. */
  | { kind: 'compute'; role: 'asker' | 'answerer'; commitment: string; own: string; theirs: string }
  /** Both people said that the codes match. */
  | { kind: 'matched' }
  /** One of them said that they differ. */
  | { kind: 'mismatched' };

/** The state as people see it. */
export function shownVerification(state: VerifyState): Verification {
  switch (state.kind) {
    case 'asked-by-me':
      return { kind: 'asked', by: 'me' };
    case 'asked-by-them':
      return { kind: 'asked', by: 'them' };
    case 'answered':
      return { kind: 'comparing', code: null, confirmedBy: 'nobody' };
    case 'comparing':
      return { kind: 'comparing', code: state.code, confirmedBy: state.confirmedBy };
    case 'matched':
      return { kind: 'matched' };
    case 'idle':
    case 'mismatched':
    case 'cancelled':
    case 'failed':
      return state;
  }
}
