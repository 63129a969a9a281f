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
