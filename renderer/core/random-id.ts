/** base64url of `bytes` random bytes (RFC 4648, section 5; no padding). */
function randomId(bytes: number): string {
  const binary = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The id of a visit or a chat message: 12 characters. */
export function shortId(): string {
  return randomId(9);
}

/** A private key (SPEC.md [ID-1]), or a room's key ([PASS-1]): 43 characters. */
export function newSecret(): string {
  return randomId(32);
}
