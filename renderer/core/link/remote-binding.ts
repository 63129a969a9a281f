import type { Scope } from '../../../signaling/basics/scope.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { TenfoldCounter } from '../../../signaling/basics/tenfold-counter.ts';
import type { SealFault } from './description-seal.ts';
import type { CheckedSender, SignedSignals } from './signed-signals.ts';

/** Who is at the other end of a link, as its checked descriptions show, through all of its connections. */
export class RemoteBinding {
  /** `key`, `pass` or `tampered` changed. */
  readonly onChange = new Listeners<void>();
  /** Descriptions that were dropped, by why. */
  readonly refused: Record<SealFault, TenfoldCounter> = {
    'foreign-key': new TenfoldCounter(),
    'wrong-signature': new TenfoldCounter(),
  };
  #sender: Readonly<CheckedSender> | null = null;
  #tampered = false;

  /** Public key of the remote; null until a description was checked. */
  get key(): string | null {
    return this.#sender?.key ?? null;
  }

  /** Its newest proof of having the room's key; null without one. */
  get pass(): string | null {
    return this.#sender?.pass ?? null;
  }

  /** What came for the newest connection that anything came for was made or changed by somebody on the way. */
  get tampered(): boolean {
    return this.#tampered;
  }

  /** Goes by the signals of this connection until the generation ends. */
  use(signals: SignedSignals, generation: Scope): void {
    let checked = false;
    generation.add(
      signals.onChecked.add((sender) => {
        checked = true;
        this.#become(sender, false);
      }),
    );
    generation.add(
      signals.onRefused.add((fault) => {
        this.refused[fault].add();
        // Once the other side itself was heard, a forged description beside it changes nothing.
        if (!checked) this.#become(this.#sender, true);
      }),
    );
  }

  #become(sender: CheckedSender | null, tampered: boolean): void {
    const isKnown = sender?.key === this.#sender?.key && sender?.pass === this.#sender?.pass;
    if (isKnown && tampered === this.#tampered) return;
    [this.#sender, this.#tampered] = [sender, tampered];
    this.onChange.emit();
  }
}
