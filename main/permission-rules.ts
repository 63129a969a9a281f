import { isAppUrl } from './app-url.ts';

/** Everything that a call needs and nothing more; names as Electron's permission handlers give them. */
const ALLOWED: ReadonlySet<string> = new Set([
  'media',
  'display-capture',
  'fullscreen',
  'speaker-selection',
  'clipboard-sanitized-write',
  // Media goes to addresses on the LAN. Pages still cannot fetch from there: the CSP allows no connections.
  'local-network',
  'local-network-access',
]);

/** Whether the page or origin at this address may use a permission. Subframes may not: the app has none. */
export function mayUse(permission: string, url: string, isMainFrame: boolean): boolean {
  return isMainFrame && isAppUrl(url) && ALLOWED.has(permission);
}
