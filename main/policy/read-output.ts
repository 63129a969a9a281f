import { execFile } from 'node:child_process';
import { MOST_BYTES } from './policy-file.ts';

/** Longest time that a program of the system may take to print a policy, ms. */
const PRINT_MS = 5_000;

export type Printed = { kind: 'printed'; text: string } | { kind: 'failed'; code: number | string | null };

/** What a program of the system prints; its exit code, or Node's, when it fails. */
export function readOutput(program: string, args: readonly string[]): Promise<Printed> {
  const options = { timeout: PRINT_MS, maxBuffer: MOST_BYTES, windowsHide: true };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, text) =>
      resolve(error === null ? { kind: 'printed', text } : { kind: 'failed', code: error.code ?? null }),
    );
  });
}
