/** Where something that gives way is, between all of it (step 0) and its last step. Times are of one monotonic clock, ms. */
export interface Ease {
  readonly step: number;
  /** Whether something was short at the last look, and since when it has been as it is. */
  readonly short: boolean;
  readonly since: number;
  /** How often it had to begin to step down. */
  readonly falls: number;
  /** It has not stepped up since it last stepped down. */
  readonly falling: boolean;
}

/** How long something is short before a step down, ms: longer than a burst at the beginning. */
const DOWN_AFTER_MS = 3_000;
/** How long nothing is before a step up, ms: longer each time that this was too early, up to the last. */
const UP_AFTER_MS = [8_000, 16_000, 32_000, 64_000];

/** With all of it for so long, what it was before is forgotten, ms. */
const FORGOTTEN_AFTER_MS = 300_000;

/** Of what begins with all of it. */
export function allOfIt(now: number): Ease {
  return { step: 0, short: false, since: now, falls: 0, falling: false };
}

/** Of what begins at a lower step, and is to find out whether more can be had. */
export function lessOfIt(step: number, now: number): Ease {
  return { step, short: true, since: now, falls: 1, falling: true };
}

/** What becomes of it by a look at whether something is short: a step at a time, and only what lasts counts. Pure. */
export function nextEase(ease: Ease, short: boolean, last: number, now: number): Ease {
  const since = short === ease.short ? ease.since : now;
  const same = { ...ease, short, since };
  const lasted = now - since;
  if (short) {
    if (ease.step >= last || lasted < DOWN_AFTER_MS) return same;
    const falls = ease.falling ? ease.falls : ease.falls + 1;
    return { step: ease.step + 1, short, since: now, falls, falling: true };
  }
  if (ease.step === 0) return lasted < FORGOTTEN_AFTER_MS ? same : { ...same, falls: 0 };
  if (lasted < UP_AFTER_MS[Math.min(ease.falls, UP_AFTER_MS.length) - 1]!) return same;
  return { ...same, step: ease.step - 1, since: now, falling: false };
}
