/** The id that belongs to a secret, as a hub computes it (SPEC.md [ID-1]); null where the page may not use SHA-256. */
export async function peerIdOf(secret: string): Promise<string | null> {
  // Absent on pages that the browser holds for insecure.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(secret)));
  const base64 = btoa(String.fromCharCode(...hash));
  return base64.replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22);
}
