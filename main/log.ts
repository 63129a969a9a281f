import { inspect } from 'node:util';

/** Writes what went wrong to the standard error stream; nothing is sent anywhere. */
export function logError(message: string, error?: unknown): void {
  process.stderr.write(error === undefined ? `${message}\n` : `${message}: ${inspect(error)}\n`);
}

/** Writes a line for the person at the terminal. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
