import { isCopyKey } from '../../../signaling/protocol/control-clipboard.ts';
import { LIMITS, type ControlAct } from '../../../signaling/protocol/index.ts';

/**
 * Where somebody who controls has copied last, as far as their client knows: there, from when it was told so until they turn away and may have
 * copied something here. So what is copied there is pasted there as it is, pictures and files too, and never replaced by something older of here.
 * Times are monotonic, ms.
 */
export class NewestCopy {
  #isThere = false;
  /** They have turned away since they pressed the last key that copies. */
  #hasTurnedAway = false;
  /** Until when an answer to that key counts. */
  #awaitedUntil = -Infinity;

  /** Before this is done there. */
  press(act: ControlAct, isHeld: (code: string) => boolean, now: number): void {
    if (act.type !== 'key' || !act.down || !isCopyKey(act.code, isHeld)) return;
    this.#awaitedUntil = now + LIMITS.controlCopyToldMs;
    this.#hasTurnedAway = false;
  }

  /** It is told what was copied. @returns false: nobody has copied anything, or too long ago */
  hear(now: number): boolean {
    if (now >= this.#awaitedUntil) return false;
    this.#awaitedUntil = -Infinity;
    this.#isThere = !this.#hasTurnedAway;
    return true;
  }

  get isThere(): boolean {
    return this.#isThere;
  }

  turnAway(): void {
    this.#isThere = false;
    this.#hasTurnedAway = true;
  }
}
