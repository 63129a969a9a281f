/** What a desktop's program says of "do not disturb". */
export type QuietAnswer = 'quiet' | 'not' | 'unknown';

/**
 * Of the D-Bus property `Inhibited` (freedesktop.org's notifications).
 *
 * @param printed what `dbus-send --print-reply` printed; null when it failed
 */
export function inhibitedIn(printed: string | null): QuietAnswer {
  return answerIn(printed, /^\s*variant\s+boolean (true|false)\s*$/m, 'true');
}

/**
 * Of GNOME's setting `show-banners`, which is the other way round.
 *
 * @param printed what `gsettings get` printed; null when it failed
 */
export function bannersIn(printed: string | null): QuietAnswer {
  return answerIn(printed, /^(true|false)\s*$/, 'false');
}

function answerIn(printed: string | null, pattern: RegExp, quiet: string): QuietAnswer {
  const value = printed?.match(pattern)?.[1];
  if (value === undefined) return 'unknown';
  return value === quiet ? 'quiet' : 'not';
}
