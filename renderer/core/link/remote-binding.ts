import type { Scope } from '../../../signaling/basics/scope.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { TenfoldCounter } from '../../../signaling/basics/tenfold-counter.ts';
import type { SealFault } from './description-seal.ts';
import type { SignedSignals } from './signed-signals.ts';

/** Who is at the other end of a link, as its checked descriptions show, through all of its connections. */
export class RemoteBinding {
  /** `key` or `tampered` changed. */
  readonly onChange = new Listeners<void>();
  /** Descriptions that were dropped, by why. */
  readonly refused: Record<SealFault, TenfoldCounter> = {
    'foreign-key': new TenfoldCounter(),
    'wrong-signature': new TenfoldCounter(),
  };
  #key: string | null = null;
  #tampered = false;

  /** Public key of the remote; null until a description was checked. */
  get key(): string | null {
    return this.#key;
  }

  /** What came for the newest connection that anything came for was made or changed by somebody on the way. */
  get tampered(): boolean {
    return this.#tampered;
  }

  /** Goes by the signals of this connection until the generation ends. */
  use(signals: SignedSignals, generation: Scope): void {
    let checked = false;
    generation.add(
      signals.onChecked.add((key) => {
        checked = true;
        this.#become(key, false);
      }),
    );
    generation.add(
      signals.onRefused.add((fault) => {
        this.refused[fault].add();
        // Once the other side itself was heard, a forged description beside it changes nothing.
        if (!checked) this.#become(this.#key, true);
      }),
    );
  }

  #become(key: string | null, tampered: boolean): void {
    if (key === this.#key && tampered === this.#tampered) return;
    [this.#key, this.#tampered] = [key, tampered];
    this.onChange.emit();
  }
}
