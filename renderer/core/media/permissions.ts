import type { CaptureKind } from '../model.ts';

/** What the person lets this page use (W3C Permissions); null where the browser does not tell. */
export async function permissionFor(name: CaptureKind): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name })).state;
  } catch {
    // Browsers differ in what they can be asked; an unknown name is a TypeError (W3C permissions).
    return null;
  }
}

/**
 * Whether the person is asked when a device is opened. Where there is none nobody is asked.
 *
 * @param listed ids of that kind; '' is one that the browser hides, which it does for want of a permission
 * @param permission null where the browser does not tell
 */
export function asksFirst(listed: readonly string[], permission: PermissionState | null): boolean {
  return permission === null ? listed.includes('') : permission === 'prompt' && listed.length > 0;
}
