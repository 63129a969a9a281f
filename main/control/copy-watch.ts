import { LIMITS } from '../../signaling/protocol/index.ts';

/** Waits for what a key copies that somebody has pressed who controls: once, and not for long, so that nothing else that is copied is told. */
export class CopyWatch {
  /** `until`: monotonic, ms. */
  #awaited: { changes: number; until: number } | null = null;

  /**
   * @param changes how often something was copied before
   * @param now monotonic, ms
   */
  begin(changes: number, now: number): void {
    this.#awaited = { changes, until: now + LIMITS.controlCopyMs };
  }

  cancel(): void {
    this.#awaited = null;
  }

  /** Whether it was copied by now; true once. */
  isCopied(changes: number, now: number): boolean {
    const awaited = this.#awaited;
    if (awaited === null || (changes === awaited.changes && now < awaited.until)) return false;
    this.#awaited = null;
    return changes !== awaited.changes;
  }
}
