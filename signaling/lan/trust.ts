/** Which hubs somebody confirmed. Kept by the owner of the node (the app's settings, flags and policy). */
export interface HubTrust {
  /** Whether a person, a flag, a variable or a policy confirmed this key. */
  isTrusted(keyPin: string): boolean;
}
