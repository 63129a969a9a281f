/** What JSON says; null for a text that is none, which no schema of ours takes. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
