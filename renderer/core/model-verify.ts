/** What two people compare: the same bits as pictures and as numbers (SPEC.md [VERIFY-3]). */
export interface VerifyCode {
  /** Seven places in the table of 64 emoji, each 0 to 63. */
  emoji: readonly number[];
  /** Three numbers of four digits, each 1000 to 9191. */
  numbers: readonly number[];
}

/** How far comparing codes with somebody is. */
export type Verification =
  | { kind: 'idle' }
  | { kind: 'asked'; by: 'me' | 'them' }
  /** `code` is null until the two computers have agreed on it. */
  | { kind: 'comparing'; code: VerifyCode | null; confirmedBy: 'nobody' | 'me' | 'them' }
  /** Both people said that the codes match. */
  | { kind: 'matched' }
  /** Somebody said that they differ; stays so for as long as this client is in the room. */
  | { kind: 'mismatched'; saidBy: 'me' | 'them' }
  /** By the other side. */
  | { kind: 'cancelled' }
  | { kind: 'failed'; cause: VerifyFailure };

/**
 * `timeout`: nothing happened for `LIMITS.verifyMs`. `interrupted`: the link's connection was replaced, and frames may
 * be lost. `bad-reveal`: the asker's nonce is not the one it had committed itself to.
 */
export type VerifyFailure = 'timeout' | 'interrupted' | 'bad-reveal';
