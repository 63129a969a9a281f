/** How long nobody touches mouse and keyboard until the person counts as away, s. */
const AWAY_AFTER_SECONDS = 5 * 60;

/** What is known of whether somebody is at the computer. */
export interface Presence {
  /** The screen is locked; told on Windows and macOS. */
  locked: boolean;
  /** Since when nobody touched the computer, s. Always 0 where the system does not tell, as on some Wayland desktops. */
  idleSeconds: number;
  /** The person lets others see it. */
  isShown: boolean;
}

/** Whether others see that this person is away. */
export function isAway({ locked, idleSeconds, isShown }: Presence): boolean {
  return isShown && (locked || idleSeconds >= AWAY_AFTER_SECONDS);
}
