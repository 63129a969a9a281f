import type { SignalBody, SignedDescription } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { DescriptionSeal, SealFault } from './description-seal.ts';
import type { NegotiationBody, NegotiationFault } from './negotiator.ts';
import type { SignalRoute } from './signal-route.ts';

/** Who made a description that was checked. */
export type CheckedSender = Pick<SignedDescription, 'key' | 'pass'>;

/**
 * The signals of one connection, each way in the order they were made: descriptions are signed on their way out and
 * checked on their way in, which takes a moment.
 */
export class SignedSignals {
  /** A description was checked: the public key of whoever made it, and their pass. */
  readonly onChecked = new Listeners<CheckedSender>();
  /** A description was dropped: somebody on the way made it, or changed it. */
  readonly onRefused = new Listeners<SealFault>();
  /** The other side's candidates, and its descriptions once they were checked. */
  readonly onBody = new Listeners<NegotiationBody>();
  /** An own description could not be signed, and was not sent. */
  readonly onFault = new Listeners<NegotiationFault>();
  readonly #seal: DescriptionSeal;
  readonly #route: Pick<SignalRoute, 'send'>;
  #outgoing: Promise<void> = Promise.resolve();
  #incoming: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(seal: DescriptionSeal, route: Pick<SignalRoute, 'send'>) {
    this.#seal = seal;
    this.#route = route;
  }

  /** Sends this to the other side, after what was sent before. */
  send(body: NegotiationBody): void {
    this.#outgoing = this.#outgoing.then(() => this.#sign(body));
  }

  /** Takes what came from the other side, after what came before. */
  receive(body: Exclude<SignalBody, { kind: 'rebuild' }>): void {
    this.#incoming = this.#incoming.then(() => this.#check(body));
  }

  /** Nothing is sent or told any more, whatever is still being signed or checked. */
  close(): void {
    this.#closed = true;
  }

  async #sign(body: NegotiationBody): Promise<void> {
    try {
      const signed = body.kind === 'description' ? await this.#seal.seal(body) : body;
      if (!this.#closed) this.#route.send(signed);
    } catch (cause) {
      if (!this.#closed) this.onFault.emit({ step: 'sign', cause });
    }
  }

  async #check(body: Exclude<SignalBody, { kind: 'rebuild' }>): Promise<void> {
    if (body.kind === 'candidate') return this.#closed ? undefined : this.onBody.emit(body);
    const opened = await this.#seal.open(body);
    if (this.#closed) return;
    if (!opened.ok) return this.onRefused.emit(opened.code);
    this.onChecked.emit({ key: body.key, pass: opened.data.pass });
    this.onBody.emit(opened.data.description);
  }
}
