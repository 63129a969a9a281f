/** Where a person allows camera and microphone: in a browser, or where the app's system has it. */
export type PermissionPlace = 'chromium' | 'firefox' | 'safari' | 'windows' | 'mac' | 'linux';

/** @param userAgent as the browser names itself; the desktop app's has `Electron/` in it */
export function permissionPlace(userAgent: string): PermissionPlace {
  if (userAgent.includes('Electron/')) return system(userAgent);
  if (/(?:Firefox|FxiOS)\//.test(userAgent)) return 'firefox';
  if (/(?:Chrome|Chromium|CriOS|EdgiOS)\//.test(userAgent)) return 'chromium';
  return userAgent.includes('Safari/') ? 'safari' : 'chromium';
}

function system(userAgent: string): PermissionPlace {
  if (userAgent.includes('Windows')) return 'windows';
  return userAgent.includes('Mac OS X') ? 'mac' : 'linux';
}
