/** As LevelMeter measures: about -42 dBFS, quiet speech. */
const THRESHOLD = 0.3;
const ATTACK_MS = 150;
const HOLD_MS = 600;

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
