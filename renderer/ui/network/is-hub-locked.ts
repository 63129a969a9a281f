import type { DesktopSettings } from '../../core/session-api.ts';

/** The organisation has set which hub is used: nobody here leads the app to another. */
export function isHubLocked({ policy }: DesktopSettings): boolean {
  return policy.locked.includes('hub');
}
