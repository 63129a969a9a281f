/** How the app goes on, and starts, without its window. */
export interface Background {
  /** Closing the window keeps the app and its call. */
  keepRunning: boolean;
  /** Null where it cannot be set. */
  startAtLogin: boolean | null;
  /** A start at login shows no window. */
  startHidden: boolean;
  /** Others see when nobody is at the computer. */
  showAway: boolean;
  /** Calls are silent while the computer is set to "do not disturb". Null where it cannot be asked. */
  followQuiet: boolean | null;
}

/** Kept outside of the page, by the app and by the system. Null: nothing answers. */
export interface BackgroundSettings {
  read(): Promise<Background | null>;
  /** Answers how it is set then: the system may refuse a start at login. */
  change(change: { [Field in keyof Background]?: boolean }): Promise<Background | null>;
}
