import type { DesktopCapturerSource, Display } from 'electron';

/** A screen that can be captured, as far as it says which display it is. */
export type ScreenSource = Pick<DesktopCapturerSource, 'id' | 'display_id'>;

/**
 * Which display each screen is that can be captured, by the ids of these sources. One of which that is not certain is left out: nothing is
 * better than something over another screen, or somebody's mouse on it.
 */
export function displaysOfScreens(
  screens: readonly ScreenSource[],
  displays: readonly Pick<Display, 'id'>[],
): Map<string, number> {
  const [only] = screens.length === 1 && displays.length === 1 ? displays : [];
  const found = screens.flatMap<[source: string, display: number]>(({ id, display_id }) => {
    const [display, another] = only ? [only] : displays.filter((one) => isNamed(display_id, one.id));
    return display !== undefined && another === undefined ? [[id, display.id]] : [];
  });
  return new Map(found);
}

/**
 * On X11 a display's id has more than 53 bits (who made it, a hash of its model, its connector): Electron's `Display.id`, a number, lacks the lowest
 * ones, and its `display_id` has the lowest 32 alone.
 *
 * @param name empty where Electron does not know it
 */
function isNamed(name: string, id: number): boolean {
  if (!/^\d+$/.test(name)) return false;
  const whole = ((BigInt(id) >> 32n) << 32n) | BigInt(name);
  return Number(name) === id || Number(whole) === id;
}
