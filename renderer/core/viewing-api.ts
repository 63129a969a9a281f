/** How tall somebody's pictures are shown, px of the screen; 0: not at all; one that is missing is not there to be shown. */
export interface ShownPictures {
  camera?: number;
  screen?: number;
}

/** What the UI tells of what it shows. */
export interface ViewingCommands {
  /** Replaces what was shown before, by peer id: nobody sends what nobody sees. Of whoever is missing all is taken to be seen. */
  showPictures(shown: ReadonlyMap<string, ShownPictures>): void;
}
