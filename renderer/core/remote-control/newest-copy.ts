import { isCopyKey } from '../../../signaling/protocol/control-clipboard.ts';
import { LIMITS, type ControlAct } from '../../../signaling/protocol/index.ts';

/**
 * Where somebody who controls has copied last, as far as their client can know: there, until they turn away and may have copied something here.
 * So what is copied there is pasted there as it is, pictures and files too, and never replaced by something older of here. Times are monotonic, ms.
 */
export class NewestCopy {
  #isThere = false;
  /** Until when an answer to a key that copies counts. */
  #awaitedUntil = -Infinity;

  /** Before this is done there. */
  press(act: ControlAct, isHeld: (code: string) => boolean, now: number): void {
    if (act.type === 'key' && act.down && isCopyKey(act.code, isHeld))
      this.#awaitedUntil = now + LIMITS.controlCopyToldMs;
  }

  /** It is told what was copied. @returns false: nobody has copied anything, or too long ago */
  hear(now: number): boolean {
    if (now >= this.#awaitedUntil) return false;
    this.#awaitedUntil = -Infinity;
    this.#isThere = true;
    return true;
  }

  /** Whoever pastes right after they have copied means that, also before they can be told. */
  isThere(now: number): boolean {
    return this.#isThere || now < this.#awaitedUntil;
  }

  turnAway(): void {
    this.#isThere = false;
  }
}
