import { hasCode } from '../error-code.ts';
/** Ports tried in turn before any free one is taken, so that kept links go on working if possible. */
const PORTS_TO_TRY = 10;

/** The ports to try where a person named the first; 0 is any free one. */
export function portsFrom(first: number): number[] {
  const ports = first === 0 ? [] : Array.from({ length: PORTS_TO_TRY }, (_, n) => first + n).filter(isPort);
  return [...ports, 0];
}

/**
 * Calls `listen` with one port after the other until one is neither taken nor kept for the system.
 *
 * @param ports at least one; 0 is any free one
 * @param listen rejects with Node's error when it cannot
 * @returns what `listen` resolved with; rejects with its error for the last port, or one that was another than EADDRINUSE or EACCES
 */
export async function onFirstFreePort<T>(
  [port = 0, ...others]: readonly number[],
  listen: (port: number) => Promise<T>,
): Promise<T> {
  try {
    return await listen(port);
  } catch (error) {
    if (others.length === 0 || !isRefusedPort(error)) throw error;
    return onFirstFreePort(others, listen);
  }
}

const isPort = (port: number): boolean => port <= 65_535;

/** Windows keeps ranges of ports for itself and answers EACCES, as Unix does for those below 1024. */
function isRefusedPort(error: unknown): boolean {
  return hasCode(error, 'EADDRINUSE') || hasCode(error, 'EACCES');
}
