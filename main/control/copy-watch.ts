import { LIMITS } from '../../signaling/protocol/index.ts';

/**
 * Waits for what a key copies that somebody has pressed who controls: once, and not for long, so that nothing else that is copied is told. Nor for
 * many in which nothing is copied: whoever presses such keys all the time would be told what this computer's person copies.
 */
export class CopyWatch {
  /** `until`: monotonic, ms. `end`: it was copied, or not. */
  #awaited: { changes: number; until: number; end: (isCopied: boolean) => void } | null = null;
  #outcome = Promise.resolve(false);
  /** When waiting was in vain lately: monotonic, ms. */
  #inVain: readonly number[] = [];

  /** Whether it was copied that is waited for, once that is known; false at once where nothing is. */
  get outcome(): Promise<boolean> {
    return this.#awaited === null ? Promise.resolve(false) : this.#outcome;
  }

  /**
   * @param changes how often something was copied before
   * @param now monotonic, ms
   */
  begin(changes: number, now: number): void {
    this.#inVain = this.#inVain.filter((at) => now - at < LIMITS.controlVainCopiesMs);
    if (this.#inVain.length >= LIMITS.controlVainCopies) return;
    if (this.#awaited !== null) this.#fail(now);
    this.#outcome = new Promise((end) => (this.#awaited = { changes, until: now + LIMITS.controlCopyMs, end }));
  }

  cancel(): void {
    this.#end(false);
  }

  /** Whether it was copied by now; true once. */
  isCopied(changes: number, now: number): boolean {
    if (this.#awaited === null) return false;
    const isCopied = changes !== this.#awaited.changes;
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
