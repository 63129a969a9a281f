/** Ports tried one after the other before any free one is taken: links that people have kept go on working if possible. */
const PORTS_TO_TRY = 10;

/**
 * Calls `listen` with one port after the other until one is not taken.
 *
 * @param first 0 takes any free one at once
 * @param listen rejects with Node's error when it cannot
 * @returns what `listen` resolved with; rejects with its error when that was another than EADDRINUSE
 */
export async function onFirstFreePort<T>(first: number, listen: (port: number) => Promise<T>): Promise<T> {
  const ports = first === 0 ? [] : Array.from({ length: PORTS_TO_TRY }, (_, n) => first + n);
  for (const port of ports) {
    try {
      return await listen(port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  return listen(0);
}
