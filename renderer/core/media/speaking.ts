/** On LevelMeter's scale; about -42 dBFS, quiet speech. */
const SPEECH_LEVEL = 0.3;
const ATTACK_MS = 150;
const HOLD_MS = 600;
/** Least time between two hints to somebody who talks while muted, ms. */
const HINT_EVERY_MS = 30_000;

/** Detects speech in a stream of levels: with an attack time, and a hold time that bridges the pauses between words. */
export class SpeakingDetector {
  #loudSince: number | null = null;
  #loudAt = -Infinity;

  /**
   * @param level 0 to 1, as LevelMeter gives it
   * @param now ms of a monotonic clock
   */
  update(level: number, now: number): boolean {
    if (level >= SPEECH_LEVEL) {
      this.#loudSince ??= now;
      if (now - this.#loudSince >= ATTACK_MS) this.#loudAt = now;
    } else if (now - this.#loudAt > HOLD_MS) {
      this.#loudSince = null;
    }
    return now - this.#loudAt <= HOLD_MS;
  }
}

/** Decides when to hint to somebody that they are muted while they talk. */
export class MutedHint {
  #hintedAt = -Infinity;

  /** @param now ms of a monotonic clock */
  isDue(speaking: boolean, audible: boolean, now: number): boolean {
    if (!speaking || audible || now - this.#hintedAt <= HINT_EVERY_MS) return false;
    this.#hintedAt = now;
    return true;
  }
}
