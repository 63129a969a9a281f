/** How tall somebody's pictures are shown, px of the screen; 0: not at all; one that is missing is not there to be shown. */
export interface ShownPictures {
  camera?: number;
  screen?: number;
}

/** A window beside the page's own. */
export type SeenWindow = Pick<Window, 'setTimeout' | 'clearTimeout'>;

/** What the UI tells of what it shows. */
export interface ViewingCommands {
  /** Replaces what was shown before, by peer id: nobody sends what nobody sees. Of whoever is missing all is taken to be seen. */
  showPictures(shown: ReadonlyMap<string, ShownPictures>): void;
  /**
   * What a window beside the page's own shows, which is seen also while that one is not.
   *
   * @param shown null: it is closed, or cannot be seen
   */
  showPicturesIn(window: SeenWindow, shown: ReadonlyMap<string, ShownPictures> | null): void;
}
