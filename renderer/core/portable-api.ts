/** Preferences that go along to another computer, in a file with the app's settings. */
export interface PortablePreferences {
  /** @param withPeople the favourites as well */
  portablePreferences(withPeople: boolean): Record<string, unknown>;
  /** Takes what is understood of what came in a file, which may be anybody's; `undo` takes it back. */
  importPreferences(
    contents: Record<string, unknown>,
    withPeople: boolean,
  ): { taken: number; notUnderstood: number; undo: () => void };
}
