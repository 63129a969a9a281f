import { hasCode } from '../error-code.ts';
/** Ports tried in turn before any free one is taken, so that kept links go on working if possible. */
const PORTS_TO_TRY = 10;

/**
 * Calls `listen` with one port after the other until one is neither taken nor kept for the system.
 *
 * @param first 0 takes any free one at once
 * @param listen rejects with Node's error when it cannot
 * @returns what `listen` resolved with; rejects with its error when that was another than EADDRINUSE or EACCES
 */
export async function onFirstFreePort<T>(first: number, listen: (port: number) => Promise<T>): Promise<T> {
  const ports = first === 0 ? [] : Array.from({ length: PORTS_TO_TRY }, (_, n) => first + n).filter(isPort);
  for (const port of ports) {
    try {
      return await listen(port);
    } catch (error) {
      if (!isRefusedPort(error)) throw error;
    }
  }
  return listen(0);
}

const isPort = (port: number): boolean => port <= 65_535;

/** Windows keeps ranges of ports for itself and answers EACCES, as Unix does for those below 1024. */
function isRefusedPort(error: unknown): boolean {
  return hasCode(error, 'EADDRINUSE') || hasCode(error, 'EACCES');
}
