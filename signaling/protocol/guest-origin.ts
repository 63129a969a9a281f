/**
 * Where to send a guest's browser for a hub. A hub of the LAN shows its own certificate, which browsers warn of, so the
 * way in is plain http on the same port, where the hub explains that first (SPEC.md [GUEST-3]). Without a port the address is
 * that of a server with a certificate browsers know.
 *
 * @param hub an https origin
 */
export function guestOrigin(hub: string): string {
  return /:\d+$/.test(hub) ? hub.replace(/^https:/, 'http:') : hub;
}
