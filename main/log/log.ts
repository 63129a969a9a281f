import { inspect } from 'node:util';
import { LogFile } from './log-file.ts';
import { logLine } from './log-line.ts';

let file: LogFile | null = null;

/** From now on what goes wrong is kept in a file too, also what ends the process. */
export function keepLog(dataDir: string): void {
  file = new LogFile(dataDir);
  process.on('uncaughtExceptionMonitor', (error) => logError('Earshot has failed', error));
}

/** The end of what is kept, for a report. */
export function keptLog(): string[] {
  return file?.lastLines() ?? [];
}

/**
 * Writes what went wrong to the standard error stream, and what of it identifies nobody to the file; nothing is sent anywhere.
 *
 * @param message in words of the program alone, since it is kept as it is: no names, addresses, paths or what others sent
 */
export function logError(message: string, error?: unknown): void {
  process.stderr.write(error === undefined ? `${message}\n` : `${message}: ${inspect(error)}\n`);
  file?.add(logLine(new Date(), message, error));
}

/** Writes a line for the person at the terminal. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
