/** As LevelMeter measures: about -42 dBFS, quiet speech. */
const THRESHOLD = 0.3;
const ATTACK_MS = 150;
const HOLD_MS = 600;
/** Somebody who goes on talking while muted is told again only after this long, ms. */
const HINT_EVERY_MS = 30_000;

/** Speech in a stream of levels: needs a moment to begin and holds through the pauses between words. */
export class SpeakingDetector {
  #loudSince: number | null = null;
  #loudAt = -Infinity;

  /**
   * @param level 0 to 1, as LevelMeter gives it
   * @param now ms of a monotonic clock
   */
  update(level: number, now: number): boolean {
    if (level >= THRESHOLD) {
      this.#loudSince ??= now;
      if (now - this.#loudSince >= ATTACK_MS) this.#loudAt = now;
    } else if (now - this.#loudAt > HOLD_MS) {
      this.#loudSince = null;
    }
    return now - this.#loudAt <= HOLD_MS;
  }
}

/** When to tell somebody that they talk although nobody hears them. */
export class MutedHint {
  #hintedAt = -Infinity;

  /** @param now ms of a monotonic clock */
  isDue(speaking: boolean, audible: boolean, now: number): boolean {
    if (!speaking || audible || now - this.#hintedAt <= HINT_EVERY_MS) return false;
    this.#hintedAt = now;
    return true;
  }
}
