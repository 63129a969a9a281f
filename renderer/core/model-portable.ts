/** What came of a file with settings. */
export type ImportResult =
  | { kind: 'cancelled' | 'failed' }
  | {
      kind: 'imported';
      taken: number;
      notUnderstood: number;
      preferences: Record<string, unknown>;
      /** Something of it counts at the next start only. */
      needsRestart: boolean;
    };

/** Settings in a file that goes along to another computer; the person chooses where it is. */
export interface PortableSettings {
  /** @param preferences the page's own, beside the app's */
  save(preferences: Record<string, unknown>, withPeople: boolean): Promise<'saved' | 'cancelled' | 'failed'>;
  read(withPeople: boolean): Promise<ImportResult>;
  /** The app's own settings are again as they were before the last file. */
  undo(): Promise<boolean>;
}
