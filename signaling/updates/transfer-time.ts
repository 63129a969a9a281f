/** What any transfer may take beside its bytes, ms. */
const BESIDE_MS = 60_000;
/** The least that is waited for; a LAN's slowest give ten times as much. */
const LEAST_BYTES_PER_MS = 64;

/**
 * Aborts when a file has been on its way for too long: whoever gives or takes it slower than 64 kB/s holds a place that others wait for.
 *
 * @param size bytes
 * @returns to be cleared when the transfer has ended
 */
export function transferDeadline(size: number): { signal: AbortSignal; clear: () => void } {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), BESIDE_MS + size / LEAST_BYTES_PER_MS);
  return { signal: over.signal, clear: () => clearTimeout(timer) };
}
