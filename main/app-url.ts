export const APP_SCHEME = 'app';
/** The renderer's origin: one fixed host on our own scheme, so storage and permissions have a stable, secure home. */
export const APP_ORIGIN = `${APP_SCHEME}://earshot`;
/** The ring window's: it shares no storage with the renderer, and has none of its permissions. */
export const RING_ORIGIN = `${APP_SCHEME}://ring`;

/** Of the windows of remote control; as the ring window's. */
export const CONTROL_ORIGIN = `${APP_SCHEME}://control`;

export type PageOrigin = typeof APP_ORIGIN | typeof RING_ORIGIN | typeof CONTROL_ORIGIN;

/** True for an address of our own page. */
export function isAppUrl(url: string): boolean {
  return isUrlOf(APP_ORIGIN, url);
}

/** `URL.origin` is of no use here: Node answers "null" for custom schemes. */
export function isUrlOf(origin: PageOrigin, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return `${protocol}//${host}` === origin && username === '' && password === '';
}

/** The address in its normal form when a person may be sent there in their browser (plain web links), else null. */
export function externalLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isWeb = parsed.protocol === 'https:' || parsed.protocol === 'http:';
  return isWeb && parsed.username === '' && parsed.password === '' ? parsed.href : null;
}
