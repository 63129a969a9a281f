import { LIMITS } from '../../signaling/protocol/index.ts';
import type { ClipboardMark } from './clipboard-marks.ts';

/**
 * Waits for what a key copies that somebody has pressed who controls: once, and not for long, so that nothing else that is copied is told. Nor for
 * many in which nothing is copied: whoever presses such keys all the time would be told what this computer's person copies.
 */
export class CopyWatch {
  /** `until`: monotonic, ms. `end`: it was copied, or not. */
  #awaited: { before: ClipboardMark; until: number; end: (isCopied: boolean) => void } | null = null;
  #outcome = Promise.resolve(false);
  /** When waiting was in vain lately: monotonic, ms. */
  #inVain: readonly number[] = [];

  get isAwaiting(): boolean {
    return this.#awaited !== null;
  }

  /** Whether it was copied that is waited for, once that is known; false at once where nothing is. */
  get outcome(): Promise<boolean> {
    return this.isAwaiting ? this.#outcome : Promise.resolve(false);
  }

  /**
   * Whether it is waited for what a key copies that is pressed now.
   *
   * @param now monotonic, ms
   */
  mayBegin(now: number): boolean {
    this.#inVain = this.#inVain.filter((at) => now - at < LIMITS.controlVainCopiesMs);
    return this.#inVain.length < LIMITS.controlVainCopies;
  }

  /**
   * To be done where `mayBegin`.
   *
   * @param before how the clipboard is before that key
   * @param now monotonic, ms
   */
  begin(before: ClipboardMark, now: number): void {
    if (this.#awaited !== null) this.#fail(now);
    this.#outcome = new Promise((end) => (this.#awaited = { before, until: now + LIMITS.controlCopyMs, end }));
  }

  cancel(): void {
    this.#end(false);
  }

  /**
   * Whether it was copied by now; true once.
   *
   * @param mark how the clipboard is; null: not known now
   */
  isCopied(mark: ClipboardMark | null, now: number): boolean {
    if (this.#awaited === null) return false;
    const isCopied = mark !== null && mark !== this.#awaited.before;
    if (isCopied) this.#end(true);
    else if (now >= this.#awaited.until) this.#fail(now);
    return isCopied;
  }

  #fail(now: number): void {
    this.#inVain = [...this.#inVain, now];
    this.#end(false);
  }

  #end(isCopied: boolean): void {
    this.#awaited?.end(isCopied);
    this.#awaited = null;
  }
}
