/** Why a page cannot have a key, and so cannot say who it is. */
export type KeyProblem =
  /** WebCrypto is there on pages by https and from this computer only. */
  | 'insecure-page'
  /** The browser knows no Ed25519. */
  | 'old-browser';

/** This page can have no key. */
export class NoKeysError extends Error {
  override readonly name = 'NoKeysError';
  readonly problem: KeyProblem;

  constructor(problem: KeyProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}
