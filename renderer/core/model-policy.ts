/** Why something of an organisation's policy does not count. */
export type PolicyTrouble =
  | { kind: 'not-understood'; field: string }
  /** Others than administrators may change it. */
  | { kind: 'not-protected' }
  | { kind: 'unreadable' };

/** What an organisation has set for the app on this computer; the same as long as the app runs. */
export interface PolicyShown {
  /** Names of its fields that are set: nothing here changes them. */
  readonly locked: readonly string[];
  readonly troubles: readonly PolicyTrouble[];
}
