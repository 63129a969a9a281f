/**
 * Chromium knows no custom schemes without Electron, so `app://earshot/x` is shown as `https://earshot.app.localhost/x`:
 * a secure context and an origin of its own, answered by the stand-in before any connection is made.
 */
const SUFFIX = '.localhost';

/** `app://earshot/x` as Chromium sees it; addresses with a scheme that Chromium knows stay as they are. */
export function toChromium(url: string): string {
  const match = /^([a-z]+):\/\/([^/?#]+)(.*)$/s.exec(url);
  if (match === null) return url;
  const [, scheme = '', host = '', rest = ''] = match;
  return /^(?:https?|wss?|file)$/.test(scheme) ? url : `https://${host}.${scheme}${SUFFIX}${rest}`;
}

/** The reverse: what Electron's main process would see. */
export function toElectron(url: string): string {
  const match = /^https:\/\/([^/?#.]+)\.([a-z]+)\.localhost(?=[/?#]|$)(.*)$/s.exec(url);
  if (match === null) return url;
  const [, host = '', scheme = '', rest = ''] = match;
  return `${scheme}://${host}${rest}`;
}
