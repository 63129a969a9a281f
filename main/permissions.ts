import type { Session, WebContents } from 'electron';
import { mayUse } from './permission-rules.ts';

/**
 * Installs both handlers: a request without a handler is approved by Electron, and so is a check.
 *
 * @param childMayUse whether contents are of a window that the page opened for itself, and may use a permission
 */
export function restrictPermissions(
  session: Session,
  childMayUse: (permission: string, contents: WebContents | null) => boolean,
): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    callback(mayUse(permission, details.requestingUrl, details.isMainFrame) || childMayUse(permission, contents));
  });
  session.setPermissionCheckHandler(
    (contents, permission, requestingOrigin, details) =>
      mayUse(permission, requestingOrigin, details.isMainFrame) || childMayUse(permission, contents),
  );
  session.setDevicePermissionHandler(() => false);
}
