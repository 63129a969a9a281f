/** Whether a browser can open this origin: a link-local IPv6 address (RFC 4291) needs a zone, for which URLs have no room. */
export function opensInBrowser(origin: string): boolean {
  return !/^https?:\/\/\[fe[89ab]/i.test(origin);
}

/**
 * The origin that guests' links to a hub have. With a port, the hub is one of a LAN with a self-signed certificate:
 * http, so that the hub's page can explain the browser's warning first. Without a port, it is behind a server with a
 * known certificate: https. SPEC.md [GUEST-3].
 *
 * @param hub an https origin
 */
export function guestOrigin(hub: string): string {
  return /:\d+$/.test(hub) ? hub.replace(/^https:/, 'http:') : hub;
}
