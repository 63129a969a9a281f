import { execFile } from 'node:child_process';

/** Most that is read of what a program prints, bytes. */
const MOST_PRINTED = 64 * 1_024;

export type Printed = { kind: 'printed'; text: string } | { kind: 'failed'; code: number | string | null };

/**
 * What a program of the system prints; its exit code, or Node's, when it fails.
 *
 * @param timeoutMs longest time that it may take, ms
 */
export function readOutput(program: string, args: readonly string[], timeoutMs: number): Promise<Printed> {
  const options = { timeout: timeoutMs, maxBuffer: MOST_PRINTED, windowsHide: true };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, text) =>
      resolve(error === null ? { kind: 'printed', text } : { kind: 'failed', code: error.code ?? null }),
    );
  });
}
