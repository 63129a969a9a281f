import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { VerifyFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Machine } from '../machine.ts';
import type { Verification } from '../model-verify.ts';
import { isRunning, reduceVerify } from './reduce-verify.ts';
import { codeOf, commitmentOf, randomNonce } from './verify-code.ts';
import { shownVerification } from './verify-state.ts';
import type { VerifyEffect, VerifyEvent, VerifyState } from './verify-state.ts';

export interface VerifierOptions {
  /** Public keys, base64url. */
  keys: { own: string; theirs: string };
  /** False when the frame could not be sent. */
  send: (frame: VerifyFrame) => boolean;
  /** Both people said that the codes match, or one of them that they differ. */
  onVerdict: (match: boolean) => void;
}

/** Compares codes with one peer: runs `reduceVerify`, with its time and its cryptography. */
export class Verifier {
  readonly onChange = new Listeners<void>();
  readonly #options: VerifierOptions;
  readonly #scope = new Scope();
  readonly #machine: Machine<VerifyState, VerifyEvent, VerifyEffect>;
  #timer = this.#scope.child();

  constructor(options: VerifierOptions) {
    this.#options = options;
    const run = (effect: VerifyEffect) => this.#run(effect);
    this.#machine = new Machine({ initial: { kind: 'idle' }, reduce: reduceVerify, run });
    this.#machine.changes.add((state) => this.#onState(state));
  }

  get shown(): Verification {
    return shownVerification(this.#machine.state);
  }

  /** Asks the other person to compare, or agrees to. */
  start(): void {
    const nonce = randomNonce();
    const { own, theirs } = this.#options.keys;
    void commitmentOf({ key: own, nonce }, theirs).then((commitment) =>
      this.#dispatch({ kind: 'wanted', commitment, nonce }),
    );
  }

  /** The person has compared the codes. */
  judge(match: boolean): void {
    this.#dispatch({ kind: 'judged', match });
  }

  /** Declines, cancels, or forgets how it ended; a mismatch is not forgotten. */
  close(): void {
    this.#dispatch({ kind: 'closed' });
  }

  receive(frame: VerifyFrame): void {
    const { own, theirs } = this.#options.keys;
    this.#dispatch({ kind: 'frame', frame, theirAskCounts: theirs > own });
  }

  /** Frames may have been lost. */
  interrupt(): void {
    this.#dispatch({ kind: 'gave-up', cause: 'interrupted' });
  }

  /** The link is gone. */
  end(): void {
    this.#scope.end();
  }

  #dispatch(event: VerifyEvent): void {
    if (!this.#scope.ended) this.#machine.dispatch(event);
  }

  #onState(state: VerifyState): void {
    this.#timer.end();
    this.#timer = this.#scope.child();
    if (isRunning(state))
      this.#timer.after(LIMITS.verifyMs, () => this.#dispatch({ kind: 'gave-up', cause: 'timeout' }));
    this.onChange.emit();
  }

  #run(effect: VerifyEffect): void {
    switch (effect.kind) {
      case 'send':
        if (!this.#options.send(effect.frame)) this.interrupt();
        return;
      case 'compute':
        void this.#compute(effect);
        return;
      case 'matched':
        return this.#options.onVerdict(true);
      case 'mismatched':
        return this.#options.onVerdict(false);
    }
  }

  async #compute({ role, commitment, own, theirs }: Extract<VerifyEffect, { kind: 'compute' }>): Promise<void> {
    const { keys } = this.#options;
    const [self, other] = [
      { key: keys.own, nonce: own },
      { key: keys.theirs, nonce: theirs },
    ];
    const [asker, answerer] = role === 'asker' ? [self, other] : [other, self];
    const fits = (await commitmentOf(asker, answerer.key)) === commitment;
    this.#dispatch({ kind: 'computed', commitment, code: fits ? await codeOf(asker, answerer) : null });
  }
}
